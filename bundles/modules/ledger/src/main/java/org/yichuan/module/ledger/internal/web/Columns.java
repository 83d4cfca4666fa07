package org.yichuan.module.ledger.internal.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Plan;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.OwnFields;
import org.yichuan.web.api.Times;
import org.yichuan.web.api.Where;

/** The register's columns as text, for the page, the spreadsheet and the printer alike. None is empty without saying why. */
final class Columns {
    private final Texts texts = new Texts(Columns.class);
    private final Desk desk;

    private final OwnFields fields;
    private List<OwnFields.Known> own = List.of();

    /** A column: its heading, and what it says of a line. */
    record Column(String key, String heading, Function<Documents.Row, String> text) { }

    Columns(Desk desk) {
        this.desk = desk;
        this.fields = new OwnFields(desk);
    }

    /** The eight columns of the practice, then where the document is, and its marks; then what units made that was chosen. */
    List<Column> all() {
        return Stream.concat(practice().stream(), own.stream().map(k -> new Column(k.key(), desk.text(k.field().label()), r -> own(r, k)))).toList();
    }

    /** The fields of forms that can be shown. */
    List<OwnFields.Known> choices() {
        return fields.all();
    }

    void show(List<OwnFields.Known> chosen) {
        own = List.copyOf(chosen);
    }

    List<OwnFields.Known> own() {
        return own;
    }

    String own(Documents.Row row, OwnFields.Known known) {
        return fields.text(row, known);
    }

    private Column column(String key, Function<Documents.Row, String> text) {
        return new Column(key, header(key), text);
    }

    private List<Column> practice() {
        return List.of(column("received", this::received), column("number", this::number), column("title", this::title),
                column("instruction", this::instruction), column("lead", this::lead), column("process", this::process),
                column("due", this::due), column("result", this::result), column("where", this::where),
                column("state", r -> desk.text(Labels.of(r.document().state()))), column("marks", this::marks));
    }

    String header(String key) {
        return text("column." + key);
    }

    String received(Documents.Row row) {
        return Times.minute(row.document().head().receivedAt());
    }

    String number(Documents.Row row) {
        String number = row.document().head().number();
        return number == null || number.isBlank() ? text("none.number") : number;
    }

    String title(Documents.Row row) {
        return row.document().head().title();
    }

    String instruction(Documents.Row row) {
        String said = row.journal().stream().filter(e -> e.action().equals("instruct"))
                .map(e -> e.actorName() + "：" + e.text() + "（" + Times.day(e.at()) + "）").collect(Collectors.joining("\n"));
        if (!said.isEmpty()) {
            return said;
        }
        Document document = row.document();
        if (document.state() == DocumentState.DISPATCHED || document.state() == DocumentState.SENT_BACK) {
            return text("none.instruction.needed");
        }
        if (unproposed(document)) {
            return text("none.proposed");
        }
        return document.plan().leaders().isEmpty() ? text("none.instruction.needed") : text("none.instruction");
    }

    String lead(Documents.Row row) {
        Document document = row.document();
        Plan plan = document.plan();
        if (plan.leadUnit() != null) {
            return desk.organisation().unit(plan.leadUnit()).map(u -> desk.text(Labels.of(u))).orElse("?");
        }
        if (document.state() == DocumentState.DISPATCHED) {
            return text("none.lead.below");
        }
        if (document.state() == DocumentState.SENT_BACK) {
            return text("none.result.back");
        }
        return unproposed(document) ? text("none.proposed") : text("none.lead");
    }

    String process(Documents.Row row) {
        return row.journal().isEmpty() ? text("none.process") : row.journal().stream().filter(e -> !e.action().equals("read")).map(this::said)
                .collect(Collectors.joining("\n"));
    }

    /** The newest entries, as many as a line of the page has room for. */
    String shortProcess(Documents.Row row) {
        List<JournalEntry> told = row.journal().stream().filter(e -> !e.action().equals("read")).toList();
        if (told.isEmpty()) {
            return text("none.process");
        }
        String newest = told.subList(Math.max(0, told.size() - 3), told.size()).stream().map(this::said).collect(Collectors.joining("\n"));
        return told.size() > 3 ? "…\n" + newest : newest;
    }

    private String said(JournalEntry entry) {
        String unit = entry.unitName() == null ? "" : entry.unitName();
        return Times.day(entry.at()).substring(5) + " " + unit + entry.actorName() + " " + desk.text(Labels.action(desk.circulation(), entry.action()));
    }

    String due(Documents.Row row) {
        Instant due = row.document().dueAt();
        return due == null ? text("none.due") : Times.minute(due) + (row.document().overdue(Instant.now()) ? " " + desk.text(Labels.common("overdue")) : "");
    }

    String result(Documents.Row row) {
        Document document = row.document();
        if (document.result() != null && !document.result().isBlank()) {
            return document.result();
        }
        return switch (document.state()) {
            case SENT_BACK -> text("none.result.back");
            case CLOSED -> text("none.result.closed");
            default -> text("none.result");
        };
    }

    String where(Documents.Row row) {
        String now = Where.now(desk, row.open());
        return now.isEmpty() ? desk.text(Labels.of(row.document().state())) : now;
    }

    String marks(Documents.Row row) {
        var head = row.document().head();
        return desk.text(Labels.of(head.urgency())) + (head.importance() == Importance.IMPORTANT ? " " + desk.text(Labels.of(head.importance())) : "")
                + (head.secrecy().classified() ? " " + desk.text(Labels.of(head.secrecy())) : "");
    }

    private static boolean unproposed(Document document) {
        return document.plan().empty();
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
