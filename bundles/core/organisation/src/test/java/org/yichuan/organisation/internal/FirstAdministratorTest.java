package org.yichuan.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.organisation.Accounts.Attempt;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;

class FirstAdministratorTest {
    private final MemoryStore store = new MemoryStore();
    private final Directory directory = new Directory(store);
    private final BcryptAccounts accounts = new BcryptAccounts(directory, store, Clock.systemUTC(), 4);

    @TempDir
    private Path data;

    @Test
    void createsOneAdministratorWithAOneTimePassword() throws IOException {
        create(true);
        Path file = data.resolve(FirstAdministrator.FILE);
        String told = Files.readString(file).strip();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(accounts.enter("admin", told.toCharArray()))
                .isInstanceOfSatisfying(Attempt.Entered.class, e -> assertThat(e.mustChange()).isTrue());
        assertThat(directory.people()).singleElement().matches(p -> p.holds(Post.ADMINISTRATOR));
        assertThat(directory.units()).singleElement().matches(u -> u.level() == Level.BUREAU && u.name().equals("路局"));
    }

    @Test
    void doesItOnce() throws IOException {
        create(true);
        String told = Files.readString(data.resolve(FirstAdministrator.FILE));
        create(true);
        assertThat(Files.readString(data.resolve(FirstAdministrator.FILE))).isEqualTo(told);
        assertThat(directory.people()).hasSize(1);
    }

    @Test
    void finishesWhatACrashLeftWithoutPassword() throws IOException {
        create(true);
        Person admin = directory.people().get(0);
        MemoryStore crashed = new MemoryStore();
        directory.units().forEach(crashed::save);
        crashed.save(admin);
        Directory again = new Directory(crashed);
        BcryptAccounts fresh = new BcryptAccounts(again, crashed, Clock.systemUTC(), 4);
        new FirstAdministrator(again, fresh, crashed, data.toString(), true).create();
        String password = Files.readString(data.resolve(FirstAdministrator.FILE)).strip();
        assertThat(fresh.enter("admin", password.toCharArray())).isInstanceOf(Attempt.Entered.class);
    }

    @Test
    void leavesADatabaseWithPeopleAlone() {
        directory.save(new Person(UUID.randomUUID(), "someone", "某人", List.of(), true));
        create(true);
        assertThat(directory.people()).hasSize(1);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void doesNothingUnlessAskedTo() {
        create(false);
        assertThat(directory.people()).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    private void create(boolean wanted) {
        new FirstAdministrator(directory, accounts, store, data.toString(), wanted).create();
    }
}
