package org.yichuan.store.jpa.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.OrganisationStore;

/** Organisation, accounts and drafts in the database. */
public final class JpaOrganisationStore implements OrganisationStore {

    private final Transactions transactions;
    private final Drafts drafts;

    public JpaOrganisationStore(Transactions transactions, Drafts drafts) {
        this.transactions = transactions;
        this.drafts = drafts;
    }

    @Override
    public List<Unit> units() {
        return transactions.read(m -> m.createNamedQuery("unit.all", UnitEntity.class).getResultList().stream().map(UnitEntity::record).toList());
    }

    @Override
    public List<Person> people() {
        return transactions.transact(m -> {
            Map<UUID, List<Posting>> postings = new HashMap<>();
            for (PostingEntity p : m.createNamedQuery("posting.all", PostingEntity.class).getResultList()) {
                postings.computeIfAbsent(p.personId, id -> new ArrayList<>()).add(p.record());
            }
            return m.createNamedQuery("person.all", PersonEntity.class).getResultList().stream()
                    .map(p -> p.record(postings.getOrDefault(p.id, List.of()))).toList();
        });
    }

    @Override
    public void save(Unit unit) {
        transactions.run(m -> m.merge(new UnitEntity(unit)));
    }

    @Override
    public void save(Person person) {
        transactions.run(m -> {
            m.merge(new PersonEntity(person));
            m.flush();
            m.createNamedQuery("posting.clear").setParameter("person", person.id()).executeUpdate();
            for (int i = 0; i < person.postings().size(); i++) {
                m.persist(new PostingEntity(person.id(), i, person.postings().get(i)));
            }
        });
    }

    @Override
    public Optional<Password> password(UUID personId) {
        return transactions.read(m -> Optional.ofNullable(m.find(PasswordEntity.class, personId)).map(PasswordEntity::record));
    }

    @Override
    public void save(UUID personId, Password password) {
        transactions.run(m -> m.merge(new PasswordEntity(personId, password)));
    }

    @Override
    public String draft(UUID personId, String key) {
        return drafts.text(personId, key);
    }

    @Override
    public void keepDraft(UUID personId, String key, String text) {
        drafts.keep(personId, key, text);
    }
}
