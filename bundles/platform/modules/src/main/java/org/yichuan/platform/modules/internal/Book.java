package org.yichuan.platform.modules.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.Change;
import org.yichuan.api.text.Message;

/**
 * What was decided about modules, and the record of every step, in {@code modules/} of the data folder. The record is a
 * hash chain like a document's journal, a file of its own because a module is no document; {@code state.json} remembers its
 * newest entry, so that cutting off its end shows.
 */
final class Book {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectMapper LINE = new ObjectMapper();

    private final Path folder;
    private final Path journal;
    private volatile State state;

    /** @param switches name of the module to (level, or level/unit code, to yes or no) */
    record State(Map<String, Entry> entries, Map<String, Map<String, Boolean>> switches, long number, String head) {
        State {
            entries = Map.copyOf(entries);
            switches = Map.copyOf(switches);
        }
    }

    /** A line of the file: what a {@link Change} is, the time as text. */
    record Line(long number, String at, String actor, String way, String step, String module, String version, Message detail, String why, boolean done,
            String previous, String hash) {
        Change change() {
            return new Change(number, Instant.parse(at), actor, way, step, module, version, detail, why, done, previous, hash);
        }

        String sum() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (Object field : new Object[] {number, at, actor, way, step, module, version, detail.zh(), detail.en(), why, done, previous}) {
                    byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                    digest.update(bytes);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    Book(Path folder) {
        this.folder = folder;
        this.journal = folder.resolve("journal.jsonl");
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("state.json");
            this.state = Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<State>() { }) : new State(Map.of(), Map.of(), 0, "");
            List<Line> lines = verify().isEmpty() ? lines() : List.of();
            if (lines.size() > state.number()) {
                state = new State(state.entries(), state.switches(), lines.getLast().number(), lines.getLast().hash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was decided about modules cannot be read in " + folder, e);
        }
    }

    Map<String, Entry> entries() {
        return state.entries();
    }

    Map<String, Boolean> switches(String name) {
        return state.switches().getOrDefault(name, Map.of());
    }

    synchronized void put(Entry entry) {
        Map<String, Entry> entries = new LinkedHashMap<>(state.entries());
        entries.put(entry.name(), entry);
        save(new State(entries, state.switches(), state.number(), state.head()));
    }

    synchronized void forget(String name) {
        Map<String, Entry> entries = new LinkedHashMap<>(state.entries());
        entries.remove(name);
        save(new State(entries, state.switches(), state.number(), state.head()));
    }

    synchronized void switches(String name, Map<String, Boolean> now) {
        Map<String, Map<String, Boolean>> switches = new LinkedHashMap<>(state.switches());
        switches.put(name, Map.copyOf(now));
        save(new State(state.entries(), switches, state.number(), state.head()));
    }

    /** Writes one step on record; it is on disk when this returns. */
    synchronized void record(By by, String step, String module, String version, Message detail, boolean done) {
        String actor = by.person() == null ? "" : by.person().login() + " " + by.person().name();
        Line open = new Line(state.number() + 1, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(), actor, by.way(), step, module, version, detail, by.why(), done,
                state.head(), "");
        Line line = new Line(open.number(), open.at(), actor, open.way(), step, module, version, detail, open.why(), done, open.previous(), open.sum());
        try {
            Files.writeString(journal, LINE.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        save(new State(state.entries(), state.switches(), line.number(), line.hash()));
    }

    /** Every step, oldest first. */
    List<Change> changes() {
        return lines().stream().map(Line::change).toList();
    }

    private synchronized List<Line> lines() {
        try {
            List<Line> lines = new ArrayList<>();
            if (Files.exists(journal)) {
                for (String line : Files.readAllLines(journal)) {
                    lines.add(LINE.readValue(line, Line.class));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what is broken, empty when nothing is */
    synchronized String verify() {
        List<Line> lines;
        try {
            lines = lines();
        } catch (UncheckedIOException unreadable) {
            return "the record of modules cannot be read: " + unreadable.getCause().getMessage().lines().findFirst().orElse("");
        }
        String previous = "";
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.number() != i + 1 || !line.previous().equals(previous) || !line.hash().equals(line.sum())) {
                return "entry " + (i + 1) + " of the record of modules was altered, or one before it is missing";
            }
            previous = line.hash();
        }
        // a step whose line was written and whose state was not, by a kill between the two, is whole: the line is the record
        boolean cut = lines.size() < state.number() || state.number() > 0 && !lines.get((int) state.number() - 1).hash().equals(state.head());
        return cut ? "the end of the record of modules is cut off after entry " + lines.size() : "";
    }

    private void save(State next) {
        try {
            Path fresh = folder.resolve("state.json.new");
            byte[] bytes = JSON.writeValueAsBytes(next);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(fresh, folder.resolve("state.json"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            state = next;
        } catch (IOException e) {
            throw new UncheckedIOException("What was decided about modules cannot be written in " + folder, e);
        }
    }
}
