package org.yichuan.batch.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport;

/** The import through the door. The identity of each row's command follows from the row: sent again, it acts once. */
public final class DoorImport implements RegisterImport {
    private static final Logger LOG = LoggerFactory.getLogger(DoorImport.class);
    private static final int LARGEST_MB = 64;

    private final Circulation circulation;
    private final Texts texts = new Texts(DoorImport.class);

    public DoorImport(Circulation circulation) {
        this.circulation = circulation;
    }

    @Override
    public Report run(Person registrar, UUID owner, String fileName, InputStream content, Consumer<Row> rows) throws Unreadable, IOException {
        byte[] bytes = content.readNBytes(LARGEST_MB * 1024 * 1024 + 1);
        if (bytes.length > LARGEST_MB * 1024 * 1024) {
            throw new Unreadable(texts.message("tooLarge", LARGEST_MB));
        }
        Rows inputs = new Rows(owner, circulation.settings().categories(owner), texts);
        int[] counts = new int[Result.values().length];
        source(fileName, bytes).read(bytes, raw -> {
            Row row = settle(registrar, inputs, raw);
            counts[row.result().ordinal()]++;
            rows.accept(row);
        });
        Report report = new Report(counts[Result.REGISTERED.ordinal()], counts[Result.REFUSED.ordinal()], counts[Result.ALREADY_THERE.ordinal()]);
        LOG.info("import by {}: {}", registrar.login(), report.summary());
        return report;
    }

    private Row settle(Person registrar, Rows inputs, Raw raw) {
        try {
            Input input = inputs.input(raw, Instant.now());
            UUID id = UUID.nameUUIDFromBytes(input.text("claim").getBytes(StandardCharsets.UTF_8));
            Outcome outcome = circulation.perform(registrar, new Command(id, null, null, "register", -1, input));
            return switch (outcome) {
                case Outcome.Done done -> row(raw, Result.REGISTERED, null);
                case Outcome.Repeated repeated -> row(raw, Result.ALREADY_THERE, null);
                case Outcome.Refused refused -> row(raw, Result.REFUSED, refused.message());
                case Outcome.Overtaken overtaken -> row(raw, Result.REFUSED, overtaken.message());
            };
        } catch (Rows.Fault fault) {
            return row(raw, Result.REFUSED, fault.why());
        }
    }

    private static Row row(Raw raw, Result result, Message why) {
        return new Row(raw.line(), result, Rows.number(raw), Rows.title(raw), why);
    }

    private Source source(String fileName, byte[] bytes) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' || name.endsWith(".xlsx")) {
            return new XlsxSource(texts);
        }
        return name.matches(".*\\.(jsonl|ndjson|json)") || !name.endsWith(".csv") && startsWithBrace(bytes) ? new JsonLinesSource(texts) : new CsvSource(texts);
    }

    private static boolean startsWithBrace(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b == '{';
            }
        }
        return false;
    }
}
