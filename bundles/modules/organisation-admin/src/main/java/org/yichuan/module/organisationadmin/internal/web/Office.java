package org.yichuan.module.organisationadmin.internal.web;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;

/** Changes of units and people, each checked against the grant anew and logged with who made it. */
final class Office {
    private static final Logger LOG = LoggerFactory.getLogger(Office.class);
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD = 12;

    private final Texts texts = new Texts(Office.class);
    private final Desk desk;
    private final Organisation organisation;
    private final Accounts accounts;

    Office(Desk desk, Organisation organisation, Accounts accounts) {
        this.desk = desk;
        this.organisation = organisation;
        this.accounts = accounts;
    }

    List<Unit> units() {
        return organisation.units();
    }

    List<Person> people(UUID unitId) {
        return organisation.people().stream().filter(p -> p.postings().stream().anyMatch(x -> x.unitId().equals(unitId))).toList();
    }

    /** @return whether it was saved; the person is told why when it was not */
    boolean save(Person person) {
        return guarded(() -> {
            organisation.save(new Person(person.id(), plain(person.login()), plain(person.name()), person.postings(), person.active()));
            LOG.info("{} saved the person {}", desk.person().login(), person.login());
        }, texts.message("login.taken"));
    }

    boolean save(Unit unit) {
        return guarded(() -> {
            organisation.save(new Unit(unit.id(), plain(unit.code()), plain(unit.name()), plain(unit.nameEn()), unit.level(), unit.parentId(), unit.order()));
            LOG.info("{} saved the unit {}", desk.person().login(), unit.code());
        }, texts.message("code.taken"));
    }

    /** Sets a one-time password. @return it, to be handed over; empty when it was not set */
    String oneTimePassword(Person person) {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        boolean set = guarded(() -> {
            accounts.setPassword(person.id(), password.toString().toCharArray(), true);
            LOG.info("{} set a one-time password for {}", desk.person().login(), person.login());
        }, texts.message("failed"));
        return set ? password.toString() : "";
    }

    /** Without control characters and marks that turn the reading direction: names stand amid other text everywhere. */
    private static String plain(String name) {
        return name == null ? "" : name.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", "").strip();
    }

    private boolean guarded(Runnable change, Message illegal) {
        if (!desk.circulation().granted(desk.person(), "organisation")) {
            LOG.warn("{} may not change units and people", desk.person().login());
            desk.warn(texts.message("not.granted"));
            return false;
        }
        try {
            change.run();
            return true;
        } catch (IllegalArgumentException refused) {
            LOG.info("A change of units or people was refused: {}", refused.getMessage());
            desk.warn(illegal);
        } catch (RuntimeException failed) {
            LOG.error("A change of units or people failed", failed);
            desk.warn(texts.message("failed"));
        }
        return false;
    }
}
