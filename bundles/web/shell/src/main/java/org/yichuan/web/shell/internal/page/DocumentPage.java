package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.document.Document;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.DocumentPart;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Marks;

/** A document: what it is, its files to read, its way as a picture and as text, and what the person can do to it now. */
final class DocumentPage extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = new Texts(DocumentPage.class);
    private final transient Shell shell;
    private final transient Desk desk;
    private final UUID id;
    private final transient Runnable back;
    private final Div head = new Div();
    private final Div left = new Div();
    private final Div right = new Div();
    private final Div way = new Div();
    private final Div journal = new Div();
    private final Paragraph classified;
    private final transient OffersPanel offers;
    private transient Reader reader;
    private transient Facts facts;
    /** What modules show of the document, and who showed it. */
    private transient List<Component> parts = List.of();
    private transient List<DocumentPart> by = List.of();
    private transient Documents.File shown;

    DocumentPage(Shell shell, Desk desk, UUID id, Runnable back) {
        this.shell = shell;
        this.desk = desk;
        this.id = id;
        this.back = back;
        setId("document");
        addClassName("document");
        head.addClassName("document-head");
        left.addClassName("document-left");
        right.addClassName("document-right");
        way.addClassName("card");
        journal.addClassName("card");
        classified = new Paragraph(text("classified"));
        classified.addClassName("hint");
        Div body = new Div(left, right);
        body.addClassName("document-body");
        add(head, body);
        open(desk.circulation().offers(desk.person(), id));
        offers = new OffersPanel(shell, desk, id, () -> shown, this::done);
        shown = desk.documents().file(desk.person(), id).orElseThrow();
        draw();
        desk.refreshOn(this, id, this::refresh);
        // what a module brings or takes changes what can be done, not the document
        shell.changes().onForms(this, () -> {
            offers.refresh();
            if (!shell.parts().equals(by)) {
                askForParts();
            }
            arrange();
        });
    }

    String heading() {
        return shown.document().head().title();
    }

    /** Whoever opens a document that awaits him has read it. */
    private void open(List<Circulation.Offer> possible) {
        for (Circulation.Offer offer : possible) {
            if (offer.action().action().equals("read") && offer.task() != null && offer.task().open() && offer.task().readAt() == null) {
                desk.circulation().perform(desk.person(), new Command(UUID.randomUUID(), id, offer.task().id(), "read", -1, Input.NONE));
            }
        }
    }

    /** Back to the list when the person's part in the document is done; stays when he acted for its registry. */
    private void done(Circulation.Offer offer) {
        boolean more = offer.task() == null || desk.circulation().offers(desk.person(), id).stream()
                .anyMatch(o -> o.task() != null && o.task().open() && !o.action().action().equals("read"));
        if (more) {
            refresh();
        } else {
            back.run();
        }
    }

    private void refresh() {
        Documents.File now = desk.documents().file(desk.person(), id).orElse(null);
        if (now == null) {
            back.run();
            return;
        }
        shown = now;
        draw();
    }

    private void draw() {
        Document document = shown.document();
        head.removeAll();
        Button returning = new Button(VaadinIcon.ARROW_LEFT.create(), e -> back.run());
        returning.setId("back");
        returning.setAriaLabel(text("back"));
        returning.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        H2 title = new H2(document.head().title());
        title.setId("document-title");
        Span number = new Span(document.head().number().isEmpty() ? text("no.number") : document.head().number());
        number.addClassName("document-number");
        number.setId("document-number");
        Span state = new Span(desk.text(Labels.of(document.state())));
        state.addClassNames("mark", "mark-state");
        state.setId("document-state");
        Div line = new Div(number, state, new Marks(desk, document, document.dueAt()));
        line.addClassName("document-line");
        Div titles = new Div(title, line);
        titles.addClassName("document-titles");
        head.add(returning, titles);

        if (reader == null || !reader.shows(shown.attachments())) {
            reader = new Reader(desk, shown.attachments());
        }
        // the files of one that goes out belong to its text
        reader.setVisible(!document.outgoing() || !shown.attachments().isEmpty());
        facts = new Facts(desk, shown);
        askForParts();
        way.removeAll();
        way.add(new H3(text("way")), new WayPicture(desk, shown));
        journal.removeAll();
        journal.add(new H3(text("journal")), new JournalText(desk, shown.journal()));
        offers.refresh();
        arrange();
    }

    private void askForParts() {
        by = shell.parts();
        parts = by.stream().flatMap(part -> part.part(desk, shown).stream()).toList();
    }

    private void arrange() {
        Stream<Component> beside;
        Stream<Component> of = parts.stream();
        if (reader.viewable() && offers.working()) {
            arrange(left, Stream.concat(of, Stream.of(reader, way, journal)));
            beside = Stream.of(facts);
        } else if (reader.viewable()) {
            arrange(left, Stream.concat(of, Stream.of(way, journal, reader)));
            beside = Stream.of(facts);
        } else if (offers.working()) {
            arrange(left, Stream.concat(of, Stream.of(facts, way, journal)));
            beside = Stream.of(reader);
        } else {
            arrange(left, Stream.concat(of, Stream.of(way, journal)));
            beside = Stream.of(facts, reader);
        }
        Stream<Component> why = shown.document().head().secrecy().classified() ? Stream.of(classified) : Stream.empty();
        arrange(right, Stream.of(Stream.of(offers), beside, why).flatMap(s -> s));
    }

    /** What stays where it is is left alone: a field taken out of the page and put back loses the focus, a reader its place. */
    private static void arrange(Div column, Stream<? extends Component> parts) {
        List<Component> wanted = List.copyOf(parts.toList());
        column.getChildren().filter(c -> !wanted.contains(c)).toList().forEach(column::remove);
        for (int i = 0; i < wanted.size(); i++) {
            if (i == column.getComponentCount() || column.getComponentAt(i) != wanted.get(i)) {
                column.addComponentAtIndex(i, wanted.get(i));
            }
        }
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
