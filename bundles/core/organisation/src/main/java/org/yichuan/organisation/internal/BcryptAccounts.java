package org.yichuan.organisation.internal;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.OrganisationStore;
import org.yichuan.api.store.OrganisationStore.Password;
import org.yichuan.api.text.Texts;

/** Accounts with bcrypt hashes. A check takes as long for a name that does not exist as for one that does. */
public final class BcryptAccounts implements Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(BcryptAccounts.class);
    /** 50 to 100 ms a check on a server of 2026. */
    private static final int COST = 10;
    private static final int SHORTEST = 8;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    private final Organisation organisation;
    private final OrganisationStore store;
    private final Throttle throttle;
    private final Texts texts = new Texts(BcryptAccounts.class);
    private final SecureRandom random = new SecureRandom();
    private final int cost;
    /** Hash of a password nobody has, checked where there is no account. */
    private volatile String nobody;

    public BcryptAccounts(Organisation organisation, OrganisationStore store, Clock clock) {
        this(organisation, store, clock, COST);
    }

    BcryptAccounts(Organisation organisation, OrganisationStore store, Clock clock, int cost) {
        this.organisation = organisation;
        this.store = store;
        this.throttle = new Throttle(clock);
        this.cost = cost;
    }

    @Override
    public Attempt enter(String typed, char[] password) {
        String login = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        Duration wait = throttle.attempt(login);
        if (!wait.isZero()) {
            LOG.warn("log-in of {} waits {} after failures", shown(login), wait);
            return new Attempt.Refused(texts.message("wait", wait.toSeconds() + 1));
        }
        Optional<Person> person = organisation.personByLogin(login).filter(Person::active);
        Optional<Password> kept = person.flatMap(p -> store.password(p.id()));
        String hash = kept.map(Password::hash).orElse(nobody());
        boolean right = password != null && BCrypt.verifyer(VERSION, LongPasswordStrategies.hashSha512(VERSION)).verify(password, hash).verified;
        if (!right || kept.isEmpty()) {
            LOG.info("log-in of {} failed", shown(login));
            return new Attempt.Refused(texts.message("wrong"));
        }
        throttle.succeeded(login);
        return new Attempt.Entered(person.get(), kept.get().oneTime());
    }

    @Override
    public void setPassword(UUID personId, char[] password, boolean oneTime) {
        if (password.length < SHORTEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " characters or more");
        }
        store.save(personId, new Password(hash(password), oneTime));
    }

    private String hash(char[] password) {
        return BCrypt.with(VERSION, random, LongPasswordStrategies.hashSha512(VERSION)).hashToString(cost, password);
    }

    private String nobody() {
        if (nobody == null) {
            nobody = hash(UUID.randomUUID().toString().toCharArray());
        }
        return nobody;
    }

    /** A name as typed, fit for a line of the log. */
    private static String shown(String login) {
        String line = login.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
