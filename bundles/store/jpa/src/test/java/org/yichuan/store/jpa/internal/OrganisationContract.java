package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.OrganisationStore.Password;

/** Units, people, passwords and drafts. */
abstract class OrganisationContract extends OnDatabase {

    OrganisationContract(TestDatabase database) {
        super(database);
    }

    @Test
    void organisationAndDrafts() {
        var organisation = store.organisation();
        var bureau = new org.yichuan.api.organisation.Unit(id(), "B" + id(), "局", "Bureau", Level.BUREAU, null, 1);
        var section = new org.yichuan.api.organisation.Unit(id(), "S" + id(), "段", "Section", Level.SECTION, bureau.id(), 2);
        organisation.save(bureau);
        organisation.save(section);
        var renamed = new org.yichuan.api.organisation.Unit(section.id(), section.code(), "段二" + ODD, "Section 2", Level.SECTION, bureau.id(), 0);
        organisation.save(renamed);
        assertThat(organisation.units()).contains(bureau, renamed).doesNotContain(section);

        Person person = person(new Posting(section.id(), Post.HEAD), new Posting(bureau.id(), Post.HANDLER));
        organisation.save(person);
        assertThat(organisation.people()).contains(person);
        Person closed = new Person(person.id(), person.login(), "新名", List.of(new Posting(bureau.id(), Post.LEADER)), false);
        organisation.save(closed);
        assertThat(organisation.people()).contains(closed).doesNotContain(person);
        assertThatThrownBy(() -> organisation.save(new Person(id(), person.login(), "x", List.of(), true))).isInstanceOf(RuntimeException.class);

        assertThat(organisation.password(person.id())).isEmpty();
        organisation.save(person.id(), new Password("h1", true));
        organisation.save(person.id(), new Password("h2", false));
        assertThat(organisation.password(person.id())).contains(new Password("h2", false));

        String text = ODD.repeat(2_000);
        assertThat(organisation.draft(person.id(), "k")).isEmpty();
        organisation.keepDraft(person.id(), "k", text);
        assertThat(organisation.draft(person.id(), "k")).isEqualTo(text);
        organisation.keepDraft(person.id(), "k", "二");
        assertThat(organisation.draft(person.id(), "k")).isEqualTo("二");
        assertThat(organisation.draft(id(), "k")).isEmpty();
        organisation.keepDraft(person.id(), "k", "");
        assertThat(organisation.draft(person.id(), "k")).isEmpty();
    }
}
