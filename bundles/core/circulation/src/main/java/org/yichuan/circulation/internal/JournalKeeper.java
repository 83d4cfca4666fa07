package org.yichuan.circulation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Journal;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.document.Document;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.CirculationStore.Checkpoint;
import org.yichuan.api.store.CirculationStore.Session;
import org.yichuan.api.store.SettingsStore;

/** Checks the chains, and signs a checkpoint over those that moved, once a minute. */
public final class JournalKeeper implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);
    /** Chains that moved this long before the last checkpoint are covered again: clocks and commits overlap. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    /** How often a chain that seems broken is looked at anew while it moves. */
    private static final int TRIES = 10;

    private final CirculationStore store;
    private final SettingsStore settings;
    private final Checkpoints checkpoints;
    private ScheduledExecutorService timer;

    public JournalKeeper(CirculationStore store, SettingsStore settings, String dataFolder) {
        this.store = store;
        this.settings = settings;
        this.checkpoints = new Checkpoints(Path.of(dataFolder, "keys"));
    }

    /** Starts the minute's checkpoint. */
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("journal-checkpoint").daemon().factory());
        timer.scheduleWithFixedDelay(() -> {
            try {
                checkpoint();
            } catch (RuntimeException e) {
                LOG.error("no checkpoint could be written; trying again in a minute", e);
            }
        }, 60, 60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    @Override
    public synchronized int checkpoint() {
        return checkpoint(false);
    }

    /** Signs over every chain that no checkpoint covers as it is now, however old its entries are. */
    synchronized int checkpointOverAll() {
        return checkpoint(true);
    }

    private int checkpoint(boolean all) {
        // read before the transaction: the two stores may share one connection
        List<JournalEntry> changes = settings.entries();
        Checkpoint made = store.transact(session -> {
            List<Checkpoint> before = session.checkpoints();
            Checkpoint last = before.isEmpty() ? null : before.getLast();
            Instant since = last == null || all ? Instant.EPOCH : last.at().minus(OVERLAP);
            Set<String> covered = before.stream().filter(c -> all || !c.at().isBefore(since.minus(OVERLAP))).flatMap(c -> c.heads().lines()).collect(Collectors.toSet());
            String heads = Stream.concat(session.changedSince(since).stream().map(JournalKeeper::head), settingsHead(changes, since)).filter(h -> !covered.contains(h)).sorted()
                    .collect(Collectors.joining("\n"));
            if (heads.isEmpty()) {
                return null;
            }
            Checkpoint next = checkpoints.sign(last == null ? 1 : last.number() + 1, Instant.now().truncatedTo(ChronoUnit.MILLIS), heads,
                    last == null ? "" : last.signature());
            session.insert(next);
            return next;
        });
        if (made == null) {
            return 0;
        }
        try {
            checkpoints.copy(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (int) made.heads().lines().count();
    }

    private static String head(Document d) {
        return d.id() + " " + d.version() + " " + d.chainHead();
    }

    private static Stream<String> settingsHead(List<JournalEntry> changes, Instant since) {
        return changes.isEmpty() || changes.getLast().at().isBefore(since) ? Stream.empty()
                : Stream.of(changes.getLast().documentId() + " " + changes.getLast().number() + " " + changes.getLast().hash());
    }

    @Override
    public synchronized Verification verify() {
        // what was signed is read before what it was signed over: another node may add and sign meanwhile
        List<Checkpoint> signed = store.transact(Session::checkpoints);
        List<JournalEntry> changes = settings.entries();
        return store.transact(session -> verify(session, signed, changes));
    }

    private Verification verify(Session session, List<Checkpoint> signed, List<JournalEntry> changes) {
        List<Finding> broken = new ArrayList<>();
        Map<String, String> wanted = new HashMap<>();
        checkSignatures(signed, broken);
        signed.forEach(c -> c.heads().lines().forEach(line -> wanted.put(line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1))));
        Map<UUID, Document> documents = new HashMap<>();
        session.documents(d -> documents.put(d.id(), d));
        long[] count = {0};
        JournalEntry[] last = {null};
        Set<UUID> seen = new HashSet<>();
        session.entries(e -> {
            count[0]++;
            JournalEntry before = last[0] != null && last[0].documentId().equals(e.documentId()) ? last[0] : null;
            if (before == null && last[0] != null) {
                checkEnd(last[0], documents, broken);
            }
            check(e, before, wanted, broken);
            seen.add(e.documentId());
            last[0] = e;
        });
        if (last[0] != null) {
            checkEnd(last[0], documents, broken);
        }
        JournalEntry before = null;
        for (JournalEntry e : changes) {
            count[0]++;
            check(e, before, wanted, broken);
            before = e;
        }
        documents.keySet().stream().filter(id -> !seen.contains(id)).forEach(id -> broken.add(new Finding(id, "document " + id + ": it has no journal")));
        wanted.keySet().stream().sorted().forEach(k -> broken.add(new Finding(null,
                chain(UUID.fromString(k.substring(0, 36))) + k.substring(36).replace(" ", " entry ") + " was signed in a checkpoint and is missing")));
        return new Verification(documents.size(), count[0], signed.size(), broken.stream()
                .filter(f -> f.document() == null || stillBroken(session, f.document())).map(Finding::sentence).findFirst().orElse(""));
    }

    /** @param document whose chain it is about, to be looked at once more; null: it is about what no action changes any more */
    private record Finding(UUID document, String sentence) { }

    /** The work goes on while all chains are read, so a chain that moved meanwhile looks broken. Read by itself it does not. */
    private static boolean stillBroken(Session session, UUID id) {
        for (int tries = 0; tries < TRIES; tries++) {
            List<JournalEntry> entries = session.entriesAfter(id, 0);
            Document document = session.document(id).orElse(null);
            if (document == null || entries.isEmpty()) {
                return true;
            }
            List<Finding> broken = new ArrayList<>();
            JournalEntry before = null;
            for (JournalEntry e : entries) {
                check(e, before, broken);
                before = e;
            }
            checkEnd(before, Map.of(id, document), broken);
            if (broken.isEmpty()) {
                return false;
            }
            if (document.version() <= before.number()) {
                return true;
            }
            // it moved again between the two reads, or its tail is cut off: the next look tells
        }
        return true;
    }

    private void checkSignatures(List<Checkpoint> signed, List<Finding> broken) {
        String previous = "";
        for (int i = 0; i < signed.size(); i++) {
            Checkpoint c = signed.get(i);
            if (c.number() != i + 1 || !c.previous().equals(previous) || !checkpoints.genuine(c)) {
                broken.add(new Finding(null, "checkpoint " + (i + 1) + ": it was altered or one before it is missing"));
                return;
            }
            previous = c.signature();
        }
        try {
            for (String line : checkpoints.copies()) {
                int number = Integer.parseInt(line.substring(0, line.indexOf(' ')));
                if (number > signed.size() || !signed.get(number - 1).signature().equals(line.substring(line.indexOf(' ') + 1))) {
                    broken.add(new Finding(null, "checkpoint " + number + ": the copy outside the database has another or it is missing"));
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param wanted what checkpoints signed, by document and number; what was met is taken out */
    private static void check(JournalEntry e, JournalEntry before, Map<String, String> wanted, List<Finding> broken) {
        check(e, before, broken);
        String head = wanted.remove(e.documentId() + " " + e.number());
        if (head != null && !head.equals(e.hash())) {
            broken.add(new Finding(null, name(e) + " is not the one that was signed in a checkpoint"));
        }
    }

    private static void check(JournalEntry e, JournalEntry before, List<Finding> broken) {
        long expected = before == null ? 1 : before.number() + 1;
        if (e.number() != expected) {
            broken.add(new Finding(e.documentId(), chain(e.documentId()) + " entry " + expected + ": it is missing"));
        } else if (!e.previous().equals(before == null ? "" : before.hash())) {
            broken.add(new Finding(e.documentId(), name(e) + " does not follow the entry before it"));
        } else if (!e.hash().equals(Chain.hash(e))) {
            broken.add(new Finding(e.documentId(), name(e) + " was altered"));
        }
    }

    private static void checkEnd(JournalEntry last, Map<UUID, Document> documents, List<Finding> broken) {
        Document document = documents.get(last.documentId());
        if (document == null) {
            broken.add(new Finding(last.documentId(), "document " + last.documentId() + ": it is missing, its journal is there"));
        } else if (document.version() != last.number() || !document.chainHead().equals(last.hash())) {
            broken.add(new Finding(last.documentId(), "document " + last.documentId() + " entry " + (last.number() + 1)
                    + ": the tail is cut off or the last entry was replaced"));
        }
    }

    private static String chain(UUID id) {
        return id.equals(SettingsStore.CHAIN) ? "settings" : "document " + id;
    }

    private static String name(JournalEntry e) {
        return chain(e.documentId()) + " entry " + e.number() + " (" + e.action() + ", " + e.actorName() + ", " + e.at() + "):";
    }
}
