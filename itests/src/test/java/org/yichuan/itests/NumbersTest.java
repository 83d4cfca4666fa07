package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.store.OutgoingDocuments.Audit;

/** One series of numbers is gapless and without a double: under sixteen who number at once, and under kill -9 at any moment. */
class NumbersTest {
    private static final int ISSUERS = 16;
    private static final int EACH = 4;
    private static final int KILLS = 4;

    @TempDir
    Path data;

    @Test
    void sixteenWhoNumberAtOnceMakeNoGapAndNoDoubleAndTheAuditFindsWhatIsSeeded() throws Exception {
        try (Issuers office = new Issuers(data, List.of()); ExecutorService issuers = Executors.newFixedThreadPool(ISSUERS)) {
            List<UUID> documents = new ArrayList<>();
            for (int i = 0; i < ISSUERS * EACH; i++) {
                documents.add(office.signed(List.of()));
            }
            List<Future<Integer>> runs = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < ISSUERS; i++) {
                List<UUID> his = documents.subList(i * EACH, (i + 1) * EACH);
                runs.add(issuers.submit(() -> {
                    int tried = 0;
                    for (UUID id : his) {
                        // told that others were first, one tries again, as a person would
                        while (!(office.number(id) instanceof Outcome.Done)) {
                            tried++;
                        }
                    }
                    return tried;
                }));
            }
            int again = 0;
            for (Future<Integer> run : runs) {
                again += run.get(120, TimeUnit.SECONDS);
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            List<SerialNumber> serials = office.store.outgoing().serials(Issuers.CODE, Issuers.YEAR);
            assertThat(serials).extracting(SerialNumber::serial).containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, ISSUERS * EACH).boxed().toList());
            assertThat(serials).extracting(SerialNumber::documentId).containsExactlyInAnyOrderElementsOf(documents);
            assertThat(office.store.outgoing().audit().faults()).isEmpty();
            System.out.printf("figure: %d issuers, %d numbers in %d ms, no gap, no double, %d asked to try again%n", ISSUERS, documents.size(), millis, again);
        }
        seeded();
    }

    /** Puts faults into a copy of the database, past the door: the audit names each. */
    private void seeded() throws Exception {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.toAbsolutePath().resolve("db").toString());
        try (Connection connection = source.getConnection(); Statement s = connection.createStatement()) {
            assertThat(s.executeUpdate("delete from serial_number where serial = 7")).isOne();
            assertThat(s.executeUpdate("update document set doc_number = '江铁办〔2026〕3号' where doc_number = '江铁办〔2026〕4号'")).isOne();
            assertThat(s.executeUpdate("update number_series set last_serial = last_serial + 1")).isOne();
        }
        shut(data.toAbsolutePath().resolve("db"));
        try (Issuers office = new Issuers(data, List.of())) {
            Audit audit = office.store.outgoing().audit();
            for (String found : List.of("7号 is missing", "3号 is borne by 2 documents", "4号 is not borne by", "7号 of document", (ISSUERS * EACH + 1) + "号 is missing")) {
                assertThat(audit.faults()).anyMatch(fault -> fault.contains(found));
            }
        }
    }

    private static void shut(Path database) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(database.toString());
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (java.sql.SQLException expected) {
            // Derby tells of a clean shutdown by an exception
        }
    }

    @Test
    void aKillAtAnyMomentMakesNoGapAndNoDouble() throws Exception {
        Random random = new Random(11);
        Set<UUID> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            Path said = Files.createTempFile(data, "said", ".txt");
            Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                    System.getProperty("java.class.path"), Writer.class.getName(), data.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(said.toFile()).start();
            for (int i = 0; i < 600 && Files.size(said) == 0 && writer.isAlive(); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(600));
            assertThat(writer.isAlive()).as("it is killed while it works").isTrue();
            writer.destroyForcibly().waitFor();
            // a line cut off by the kill acknowledged nothing
            Files.readAllLines(said).stream().filter(line -> line.length() == 36).map(UUID::fromString).forEach(acknowledged::add);
            assertThat(acknowledged).as("round %d numbered something before it was killed", kill).hasSizeGreaterThan(before);
            try (Issuers office = new Issuers(data, List.of())) {
                assertThat(office.store.outgoing().audit().faults()).isEmpty();
                List<SerialNumber> serials = office.store.outgoing().serials(Issuers.CODE, Issuers.YEAR);
                assertThat(serials).extracting(SerialNumber::documentId).as("what was acknowledged is there").containsAll(acknowledged).doesNotHaveDuplicates();
            }
        }
        System.out.printf("figure: %d kill -9, %d numbers acknowledged, none missing, no gap, no double%n", KILLS, acknowledged.size());
    }

    /** Several who draft, sign and number as fast as they can, and say so after each number. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            Issuers office = new Issuers(Path.of(arguments[0]), List.of());
            for (int i = 0; i < 4; i++) {
                Thread.ofPlatform().start(() -> {
                    while (true) {
                        UUID id = office.signed(List.of());
                        if (office.number(id) instanceof Outcome.Done) {
                            System.out.println(id);
                            System.out.flush();
                        }
                    }
                });
            }
        }
    }
}
