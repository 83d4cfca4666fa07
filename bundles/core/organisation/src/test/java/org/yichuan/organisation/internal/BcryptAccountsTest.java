package org.yichuan.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.organisation.Accounts.Attempt;
import org.yichuan.api.organisation.Person;

class BcryptAccountsTest {
    private static final String PASSWORD = "春运yichuan2026";

    private final MemoryStore store = new MemoryStore();
    private final Directory directory = new Directory(store);
    private final Hand clock = new Hand();
    private final BcryptAccounts accounts = new BcryptAccounts(directory, store, clock, 4);
    private final Person person = new Person(UUID.randomUUID(), "db", "段办", List.of(), true);

    BcryptAccountsTest() {
        directory.save(person);
        accounts.setPassword(person.id(), PASSWORD.toCharArray(), false);
    }

    @Test
    void letsInWithTheRightPasswordOnly() {
        assertThat(enter(" DB ", PASSWORD)).isEqualTo(new Attempt.Entered(person, false));
        assertThat(enter("db", "something else")).isInstanceOf(Attempt.Refused.class);
        assertThat(enter("db", "")).isInstanceOf(Attempt.Refused.class);
        assertThat(accounts.enter("db", null)).isInstanceOf(Attempt.Refused.class);
        assertThat(accounts.enter(null, PASSWORD.toCharArray())).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void saysTheSameWhetherTheAccountExists() {
        directory.save(new Person(UUID.randomUUID(), "nopassword", "无", List.of(), true));
        assertThat(enter("db", "wrong one")).isEqualTo(enter("nobody", "wrong one")).isEqualTo(enter("nopassword", "wrong one"));
    }

    @Test
    void closedAccountsStayOut() {
        directory.save(new Person(person.id(), "db", "段办", List.of(), false));
        assertThat(enter("db", PASSWORD)).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void waitsAfterFiveFailuresAndDoubles() {
        for (int i = 0; i < 5; i++) {
            assertThat(enter("db", "wrong one")).isInstanceOf(Attempt.Refused.class);
        }
        assertThat(enter("db", PASSWORD)).as("even with the right one").isInstanceOf(Attempt.Refused.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(enter("db", "wrong one")).isInstanceOf(Attempt.Refused.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(enter("db", PASSWORD)).isInstanceOf(Attempt.Refused.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(enter("db", PASSWORD)).isInstanceOf(Attempt.Entered.class);
        assertThat(enter("db", "wrong one")).isInstanceOf(Attempt.Refused.class);
        assertThat(enter("db", PASSWORD)).as("counted anew").isInstanceOf(Attempt.Entered.class);
    }

    @Test
    void neverWaitsLongerThanFiveMinutesAndThrottlesUnknownNamesAlike() {
        for (int i = 0; i < 40; i++) {
            enter("nobody", "wrong one");
            clock.pass(Duration.ofMinutes(5));
        }
        Attempt first = enter("nobody", "wrong one");
        assertThat(((Attempt.Refused) first).why().en()).contains("wrong");
        assertThat(((Attempt.Refused) enter("nobody", "wrong one")).why().en()).contains("301");
    }

    @Test
    void tellsAOneTimePassword() {
        accounts.setPassword(person.id(), "one-time-1".toCharArray(), true);
        assertThat(enter("db", "one-time-1")).isEqualTo(new Attempt.Entered(person, true));
        assertThat(enter("db", PASSWORD)).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void refusesShortPasswordsAndTellsLongOnesApart() {
        assertThatThrownBy(() -> accounts.setPassword(person.id(), "1234567".toCharArray(), false)).isInstanceOf(IllegalArgumentException.class);
        String most = "长".repeat(100);
        accounts.setPassword(person.id(), (most + "1").toCharArray(), false);
        assertThat(enter("db", most + "2")).isInstanceOf(Attempt.Refused.class);
        assertThat(enter("db", most + "1")).isInstanceOf(Attempt.Entered.class);
    }

    @Test
    void keepsAHashNotThePassword() {
        assertThat(store.password(person.id()).orElseThrow().hash()).startsWith("$2a$").doesNotContain(PASSWORD);
    }

    private Attempt enter(String login, String password) {
        return accounts.enter(login, password.toCharArray());
    }

    /** A clock moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
