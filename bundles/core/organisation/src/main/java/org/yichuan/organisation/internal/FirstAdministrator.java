package org.yichuan.organisation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.OrganisationStore;

/**
 * On an empty database of a product that is to start empty: one unit and its administrator, with a one-time password
 * that is told in the log and in a file only its owner can read. A database that holds people gets nothing.
 */
public final class FirstAdministrator {
    /** The file in the data folder that tells the one-time password. */
    static final String FILE = "initial-admin-password.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LOGIN = "admin";
    private static final String UNIT = "LJ";
    /** Without characters that look alike. */
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Organisation organisation;
    private final Accounts accounts;
    private final OrganisationStore store;
    private final Path data;
    private final boolean wanted;

    public FirstAdministrator(Organisation organisation, Accounts accounts, OrganisationStore store, String data, boolean wanted) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.store = store;
        this.data = Path.of(data);
        this.wanted = wanted;
    }

    public void create() {
        if (!wanted) {
            return;
        }
        List<Person> people = organisation.people();
        boolean interrupted = people.size() == 1 && people.get(0).login().equals(LOGIN) && store.password(people.get(0).id()).isEmpty();
        if (people.isEmpty() || interrupted) {
            Person admin = interrupted ? people.get(0) : admin();
            String password = password();
            tell(password);
            accounts.setPassword(admin.id(), password.toCharArray(), true);
            // the log is kept, copied and sent to others: it says where the password is, not what it is
            LOG.info("First start: log in as {} with the one-time password in {}", LOGIN, data.resolve(FILE));
        }
    }

    private Person admin() {
        Unit unit = organisation.unitByCode(UNIT).orElseGet(() -> {
            Unit created = new Unit(Ids.next(), UNIT, "路局", "Bureau", Level.BUREAU, null, 1);
            organisation.save(created);
            return created;
        });
        UUID id = Ids.next();
        organisation.save(new Person(id, LOGIN, "系统管理员", List.of(new Posting(unit.id(), Post.ADMINISTRATOR)), true));
        return organisation.person(id).orElseThrow();
    }

    private static String password() {
        return new SecureRandom().ints(16, 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    private void tell(String password) {
        try {
            Files.createDirectories(data);
            Path fresh = data.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createTempFile(data, FILE, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(data, FILE, ".new");
            Files.write(fresh, (password + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the one-time password cannot be written to " + data, e);
        }
    }
}
