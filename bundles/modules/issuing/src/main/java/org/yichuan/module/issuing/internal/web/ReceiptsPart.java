package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.module.issuing.internal.Receipts;
import org.yichuan.official.Papers;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.DocumentPart;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.PrintSheet;
import org.yichuan.web.api.Times;

/** 签收情况: to whom a document was dispatched, who has signed for it and who has not, to the minute; for a meeting, who comes. */
public final class ReceiptsPart implements DocumentPart {
    private final Texts texts = new Texts(ReceiptsPart.class);
    private final Papers papers = new Papers();
    private final OutgoingDocuments outgoing;

    public ReceiptsPart(OutgoingDocuments outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String code() {
        return "receipts";
    }

    @Override
    public int order() {
        return 5;
    }

    /** A line: the dispatch, and the task that ends with its signing for. */
    private record Line(Delivery delivery, Task task) {
        boolean signed() {
            return task != null && task.state() == TaskState.DONE;
        }
    }

    @Override
    public Optional<Component> part(Desk desk, Documents.File file) {
        Outgoing sheet = outgoing.sheet(desk.person(), file.document().id()).filter(s -> !s.outgoing().isEmpty()).map(s -> papers.outgoing(s.outgoing())).orElse(null);
        if (sheet == null || sheet.deliveries().isEmpty()) {
            return Optional.empty();
        }
        // who has not signed comes first: it is him one looks for
        List<Line> lines = Receipts.newest(sheet).stream().map(d -> new Line(d, Receipts.of(file.tasks(), d.unit()).orElse(null))).sorted(Comparator.comparing(Line::signed)).toList();
        long signed = lines.stream().filter(Line::signed).count();
        Span count = new Span(desk.text(texts.message("receipts.count", lines.size(), signed, lines.stream().filter(l -> l.delivery().recalled() == null).count() - signed)));
        count.setId("receipts-count");
        Grid<Line> grid = new Grid<>();
        Grids.dress(grid);
        grid.setId("receipts");
        grid.addColumn(l -> desk.organisation().unit(l.delivery().unit()).map(u -> desk.text(Labels.of(u))).orElse("?")).setHeader(text(desk, "unit")).setFlexGrow(1);
        grid.addColumn(l -> text(desk, l.delivery().main() ? "main" : "copy")).setHeader(text(desk, "as")).setWidth("5rem").setFlexGrow(0);
        grid.addColumn(l -> Times.brief(l.delivery().at())).setHeader(text(desk, "sent")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(l -> status(desk, l)).setHeader(text(desk, "signed")).setWidth("14rem").setFlexGrow(0);
        if (sheet.kind() == Outgoing.Kind.MEETING) {
            grid.addColumn(l -> l.delivery().reply()).setHeader(text(desk, "reply")).setWidth("12rem").setFlexGrow(0);
        }
        grid.setPartNameGenerator(l -> l.signed() || l.delivery().recalled() != null ? null : "unread");
        grid.setItems(lines);
        grid.setHeight(Math.min(30, 4 + lines.size() * 3) + "rem");
        PrintSheet envelopes = new PrintSheet("envelope", () -> envelopes(desk, file.document(), lines));
        Div card = new Div(new H3(text(desk, "receipts")), count, grid, envelopes.button(text(desk, "envelopes")), envelopes);
        card.addClassName("card");
        return Optional.of(card);
    }

    /** An envelope for each unit it was dispatched to: number and marks, to whom, from whom. */
    private Component envelopes(Desk desk, Document document, List<Line> lines) {
        Div all = new Div();
        for (Line line : lines) {
            String marks = Stream.of(document.head().secrecy().classified() ? desk.text(Labels.of(document.head().secrecy())) : "",
                    document.head().urgency() == Urgency.ORDINARY ? "" : desk.text(Labels.of(document.head().urgency()))).filter(m -> !m.isEmpty()).collect(Collectors.joining(" "));
            Div envelope = new Div(line("envelope-number", document.head().number()), line("envelope-marks", marks),
                    line("envelope-to", desk.organisation().unit(line.delivery().unit()).map(Unit::name).orElse("?")),
                    line("envelope-from", desk.organisation().house(document.owner()).name()));
            envelope.addClassName("envelope");
            all.add(envelope);
        }
        return all;
    }

    private static Div line(String look, String text) {
        Div line = new Div();
        line.addClassName(look);
        line.setText(text);
        return line;
    }

    private String status(Desk desk, Line line) {
        if (line.delivery().recalled() != null) {
            return desk.text(texts.message("recalled", Times.brief(line.delivery().recalled())));
        }
        Instant at = line.task() == null ? null : line.task().endedAt();
        if (line.signed()) {
            return Times.brief(at) + " " + desk.organisation().person(line.task().endedPerson()).map(Person::name).orElse("");
        }
        return text(desk, line.task() != null && line.task().readAt() != null ? "read" : "waiting");
    }

    private String text(Desk desk, String key) {
        return desk.text(texts.message(key));
    }
}
