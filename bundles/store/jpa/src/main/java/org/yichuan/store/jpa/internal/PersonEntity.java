package org.yichuan.store.jpa.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Posting;

/** A row of table person. */
@Entity
@Table(name = "person")
@NamedQuery(name = "person.all", query = "select p from PersonEntity p order by p.name, p.login")
class PersonEntity {
    @Id UUID id;
    String login;
    String name;
    short active;

    protected PersonEntity() {
    }

    PersonEntity(Person p) {
        id = p.id();
        login = Columns.text(p.login());
        name = Columns.text(p.name());
        active = (short) (p.active() ? 1 : 0);
    }

    Person record(List<Posting> postings) {
        return new Person(id, login, name, postings, active != 0);
    }
}
