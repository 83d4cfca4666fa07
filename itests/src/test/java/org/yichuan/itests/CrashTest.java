package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.ContentStore;
import org.yichuan.circulation.CirculationDoor;
import org.yichuan.module.registration.internal.Register;
import org.yichuan.organisation.Organisations;
import org.yichuan.store.content.FileContentStore;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/** kill -9 under load, twenty times: what was acknowledged is there, nothing is half there, attachments included. */
class CrashTest {
    private static final int KILLS = 20;

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfThere() throws Exception {
        Random random = new Random(7);
        List<UUID> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            writeAndKill(300 + random.nextInt(700), acknowledged);
            assertThat(acknowledged).as("round %d wrote something before it was killed", kill).hasSizeGreaterThan(before);
            verify(acknowledged);
        }
        System.out.printf("figure: %d kill -9, %d acknowledged actions with a file each, none missing, none half there%n", KILLS, acknowledged.size());
    }

    private void writeAndKill(int afterMillis, List<UUID> acknowledged) throws Exception {
        Path said = Files.createTempFile(data, "said", ".txt");
        Path log = Files.createTempFile(data, "log", ".txt");
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), data.toString()).redirectError(log.toFile())
                .redirectOutput(said.toFile()).start();
        for (int i = 0; i < 600 && Files.size(said) == 0 && writer.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        assertThat(writer.isAlive()).as(() -> "it is killed while it works; it said: " + read(log)).isTrue();
        writer.destroyForcibly().waitFor();
        // a line cut off by the kill acknowledged nothing
        Files.readAllLines(said).stream().filter(line -> line.length() == 36).map(UUID::fromString).forEach(acknowledged::add);
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void verify(List<UUID> acknowledged) throws Exception {
        ContentStore content = FileContentStore.open(data.resolve("content"));
        try (JpaStore store = JpaStore.open(Settings.embedded(data), content)) {
            var journal = CirculationDoor.journal(store.circulation(), store.settings(), data).verify();
            assertThat(journal.whole()).as(journal.firstBroken()).isTrue();
            assertThat(journal.documents()).isGreaterThanOrEqualTo(acknowledged.size()).isEqualTo(journal.entries());
            List<Attachment> files = new ArrayList<>();
            store.circulation().transact(session -> {
                for (UUID command : acknowledged) {
                    JournalEntry entry = session.entryOf(command).orElseThrow(() -> new AssertionError(command + " was acknowledged and is lost"));
                    assertThat(session.tasks(entry.documentId())).as("its task").hasSize(1);
                    assertThat(session.attachments(entry.documentId())).as("its file").hasSize(1).allSatisfy(files::add);
                }
                return null;
            });
            for (Attachment file : files) {
                try (InputStream in = content.open(file.sha256())) {
                    assertThat(in.readAllBytes()).hasSize((int) file.size());
                }
            }
        }
    }

    /** Registers documents, each with a file, as fast as it can, and says so after each commit. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            Path data = Path.of(arguments[0]);
            ContentStore content = FileContentStore.open(data.resolve("content"));
            JpaStore store = JpaStore.open(Settings.embedded(data), content);
            Organisation organisation = Organisations.open(store.organisation());
            if (organisation.units().isEmpty()) {
                Unit bureau = new Unit(Ids.next(), "B", "局", "Bureau", Level.BUREAU, null, 1);
                organisation.save(bureau);
            }
            Unit bureau = organisation.unitByCode("B").orElseThrow();
            if (organisation.people().isEmpty()) {
                organisation.save(new Person(Ids.next(), "r", "管理员", List.of(new Posting(bureau.id(), Post.REGISTRAR)), true));
            }
            Person registrar = organisation.personByLogin("r").orElseThrow();
            Circulation door = CirculationDoor.open(store.circulation(), organisation, List.of(new Register(), new org.yichuan.module.registration.internal.Propose()),
                    List.of(new Grant(Level.BUREAU, Post.REGISTRAR, "register propose")), List.of(), List.of(), Clock.systemUTC());
            while (true) {
                UUID id = Ids.next();
                byte[] bytes = (id + " ").repeat(200).getBytes(StandardCharsets.UTF_8);
                ContentStore.Stored stored = content.put("正文.txt", new ByteArrayInputStream(bytes));
                Outcome outcome = door.perform(registrar, new Command(id, null, null, "register", -1, Input.of("owner", bureau.id(), "title", "件" + id,
                        "category", "BUREAU_DOCUMENT", "attachments", List.of(Map.of("name", "正文.txt", "mediaType", stored.mediaType(), "size", stored.size(), "sha256",
                                stored.sha256())))));
                if (outcome instanceof Outcome.Done) {
                    System.out.println(id);
                    System.out.flush();
                }
            }
        }
    }
}
