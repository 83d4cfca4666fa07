package org.yichuan.module.sampledata.internal;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.OrganisationStore;

/**
 * A bureau, a section with two registries, ten departments and thirty stations, and people for every role. Made in a
 * database that holds nobody; begun and not finished (the administrator comes last), it is made to the end.
 */
public final class SampleOrganisation {
    /** The password of every sample account; written in the README, no secret. */
    static final String PASSWORD = "yichuan2026";
    private static final Logger LOG = LoggerFactory.getLogger(SampleOrganisation.class);
    private static final String LAST = "admin";

    private final Organisation organisation;
    private final Accounts accounts;
    private final OrganisationStore store;

    public SampleOrganisation(Organisation organisation, Accounts accounts, OrganisationStore store) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.store = store;
    }

    /** Makes it if there is nobody. @return whether the organisation in the database is the sample */
    public boolean create() {
        boolean begun = organisation.unit(unitId("QSD")).isPresent();
        boolean finished = begun && organisation.person(personId(LAST)).isPresent();
        if (finished || !begun && !organisation.people().isEmpty()) {
            return finished;
        }
        Lines.read("units.tsv").forEach(this::unit);
        List<String[]> people = Lines.read("people.tsv");
        // one hash for all: they share the password, and eighty hashes would hold up the first page
        OrganisationStore.Password password = null;
        for (String[] line : people) {
            Person person = person(line);
            if (!line[0].equals(LAST)) {
                organisation.save(person);
            }
            if (password == null) {
                accounts.setPassword(person.id(), PASSWORD.toCharArray(), false);
                password = store.password(person.id()).orElseThrow();
            } else if (!line[0].equals(LAST)) {
                store.save(person.id(), password);
            }
        }
        Person last = person(people.getLast());
        organisation.save(last);
        store.save(last.id(), password);
        LOG.info("sample organisation created: {} units, {} people, password of each: {}", organisation.units().size(), people.size(), PASSWORD);
        return true;
    }

    private void unit(String[] line) {
        UUID above = line[1].equals("-") ? null : unitId(line[1]);
        organisation.save(new Unit(unitId(line[0]), line[0], line[4], line[5], Level.valueOf(line[2]), above, Integer.parseInt(line[3])));
    }

    private static Person person(String[] line) {
        List<Posting> postings = Lines.list(line[2]).stream().map(p -> p.split(":")).map(p -> new Posting(unitId(p[0]), Post.valueOf(p[1]))).toList();
        return new Person(personId(line[0]), line[0], line[1], postings, true);
    }

    static UUID unitId(String code) {
        return Lines.id("unit", code);
    }

    static UUID personId(String login) {
        return Lines.id("person", login);
    }
}
