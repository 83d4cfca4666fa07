package org.yichuan.batch.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport.Unreadable;

/** Comma, semicolon or tab separated values. */
final class CsvSource implements Source {
    private final Texts texts;

    CsvSource(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(byte[] content, Consumer<Raw> rows) throws Unreadable, IOException {
        String text = Encoding.decode(content, texts);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            Table table = null;
            long line = 1;
            int at = 0;
            while (true) {
                List<String> cells;
                try {
                    if (!records.hasNext()) {
                        break;
                    }
                    CSVRecord record = records.next();
                    cells = record.toList();
                    for (; at < record.getCharacterPosition(); at++) {
                        line += text.charAt(at) == '\n' ? 1 : 0;
                    }
                } catch (UncheckedIOException | IllegalStateException broken) {
                    rows.accept(new Raw(parser.getCurrentLineNumber(), Map.of(), texts.message("notCsv"), false));
                    return;
                }
                if (table == null) {
                    table = new Table(cells, texts);
                } else {
                    Raw row = table.row(line, cells);
                    if (row != null) {
                        rows.accept(row);
                    }
                }
            }
            if (table == null) {
                throw new Unreadable(texts.message("empty"));
            }
        }
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return first.indexOf(',') >= 0 ? ',' : first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }
}
