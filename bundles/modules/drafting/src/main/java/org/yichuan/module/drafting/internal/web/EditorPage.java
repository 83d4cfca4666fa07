package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.TextReader;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.official.Finishing;
import org.yichuan.official.Papers;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;

/**
 * The editor: the parts of the document as fields, beside them how it reads and what the checks say. What is typed is kept
 * within a second; saving makes a version. Who else has it open, and who saved meanwhile, is told at once.
 */
final class EditorPage extends Div {
    private static final long serialVersionUID = 1L;
    /** What changes text or course. */
    private static final Set<String> WRITING = Set.of("save-draft", "submit", "sign", "recheck");
    private static final UUID NOBODY = new UUID(0, 0);

    private final transient Texts texts = new Texts(EditorPage.class);
    private final transient Papers papers = new Papers();
    private final transient Desk desk;
    private final transient OutgoingDocuments outgoing;
    private final transient Checks checks;
    /** Null for a new one. */
    private final transient Documents.File file;
    private final transient Circulation.Offer task;
    private final String drafts;
    private final TextFields text;
    private final CourseFields course;
    private final ComboBox<Unit> owner;
    private final ComboBox<Kind> kind;
    private final ComboBox<Urgency> urgency;
    private final ComboBox<Secrecy> secrecy;
    private final TextField reason;
    private final RadioButtonGroup<Boolean> substance = new RadioButtonGroup<>();
    private final PaperView paper = new PaperView();
    private final FindingList findings;
    private final PagePreview finished;
    private final Div others = new Div();
    private final Div overtaken = new Div();
    private long seen = -1;
    /** The entry of the journal that {@link #overtaken} is about. */
    private long toldOf = -1;

    EditorPage(Desk desk, OutgoingDocuments outgoing, Checks checks, Presence presence, List<TextReader> readers, List<FinishedPages> pages, Documents.File file, Circulation.Offer task) {
        this.desk = desk;
        this.outgoing = outgoing;
        this.checks = checks;
        this.file = file;
        this.task = task;
        this.drafts = "editor/" + (file == null ? "new" : file.document().id()) + "/";
        List<Unit> units = units();
        UUID unit = file != null ? file.document().owner() : units.isEmpty() ? NOBODY : units.getFirst().id();
        addClassName("editor");
        owner = Pickers.unit(desk, "owner", texts.message("owner"), units);
        kind = Fields.choice(desk, "kind", texts.message("kind"), Kind.class);
        kind.setItemLabelGenerator(k -> desk.text(Labels.category(desk.circulation(), k.category())));
        urgency = Fields.choice(desk, "urgency", texts.message("urgency"), Urgency.class);
        secrecy = Fields.choice(desk, "secrecy", texts.message("secrecy"), Secrecy.class);
        reason = Fields.text(desk, "reason", texts.message("reason"));
        reason.setWidthFull();
        text = new TextFields(desk);
        course = new CourseFields(desk, unit);
        findings = new FindingList(desk);
        finished = new PagePreview(desk, pages, this::preview);
        start(unit);
        arrange(readers);
        listen(presence);
    }

    /** The units in which the person may draft. */
    private List<Unit> units() {
        return desk.person().postings().stream().filter(p -> p.post() == Post.HEAD || p.post() == Post.HANDLER || p.post() == Post.REGISTRAR).map(Posting::unitId).distinct()
                .flatMap(u -> desk.organisation().unit(u).stream()).toList();
    }

    private boolean drafting() {
        return file == null || task.task().step() == Step.DRAFT;
    }

    private void start(UUID unit) {
        owner.setValue(desk.organisation().unit(unit).orElse(null));
        kind.setValue(Kind.DOCUMENT);
        urgency.setValue(Urgency.ORDINARY);
        secrecy.setValue(Secrecy.NONE);
        substance.setItems(true, false);
        substance.setItemLabelGenerator(s -> desk.text(texts.message(s ? "substance" : "wording")));
        substance.setLabel(desk.text(texts.message("change")));
        substance.setId("field-substance");
        if (file == null) {
            String house = desk.organisation().house(unit).name();
            text.fill(new OfficialText(StatutoryType.NOTICE, house + "关于……的通知", List.of(), List.of(), List.of(), List.of(house), null, "", List.of()));
        } else {
            load();
        }
        text.keep(drafts);
        course.keep(drafts);
        desk.keep(kind, drafts + "kind", Enum::name, Kind::valueOf);
        desk.keep(urgency, drafts + "urgency", Enum::name, Urgency::valueOf);
        desk.keep(secrecy, drafts + "secrecy", Enum::name, Secrecy::valueOf);
        desk.keep(reason, drafts + "reason");
    }

    /** Shows the newest version, from which what is typed goes on. */
    private void load() {
        Documents.File now = desk.documents().file(desk.person(), file.document().id()).orElse(file);
        Head head = now.document().head();
        urgency.setValue(head.urgency());
        secrecy.setValue(head.secrecy());
        sheet().ifPresent(sheet -> {
            kind.setValue(sheet.kind());
            course.fill(sheet.course());
        });
        newest().ifPresent(v -> outgoing.text(desk.person(), v.documentId(), v.number()).map(papers::text).ifPresent(text::fill));
        seen = now.document().version();
    }

    private Optional<Outgoing> sheet() {
        return file == null ? Optional.empty() : outgoing.sheet(desk.person(), file.document().id()).filter(s -> !s.outgoing().isEmpty()).map(s -> papers.outgoing(s.outgoing()));
    }

    private Optional<TextVersion> newest() {
        return outgoing.sheet(desk.person(), file.document().id()).flatMap(s -> s.versions().stream().reduce((a, b) -> b));
    }

    private void arrange(List<TextReader> readers) {
        others.addClassName("told-others");
        others.setId("others");
        others.setVisible(false);
        overtaken.addClassName("told-others");
        overtaken.setId("overtaken");
        overtaken.setVisible(false);
        Div about = new Div(owner, kind, urgency, secrecy);
        if (file == null) {
            about.add(template(), pattern(), new FromFile(desk, readers, text::fill));
        }
        about.addClassNames("fields", "card");
        owner.setVisible(file == null && owner.getListDataView().getItemCount() > 1);
        kind.setVisible(file == null);
        boolean judged = sheet().map(s -> !s.verdicts().isEmpty() || !s.signatures().isEmpty()).orElse(false);
        substance.setVisible(!drafting() || judged);
        substance.setValue(drafting() ? null : Boolean.FALSE);
        reason.setLabel(desk.text(texts.message(drafting() ? "reason" : "opinion")));
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (drafting()) {
            Button save = button("save-draft", false, () -> send(file == null ? "draft" : "save-draft", false));
            Shortcuts.addShortcutListener(this, save::click, Key.KEY_S, KeyModifier.CONTROL).listenOn(this).setBrowserDefaultAllowed(false);
            buttons.add(button("submit", true, () -> send(file == null ? "draft" : "submit", true)), save, new Templates(desk).saving(text::text, kind::getValue));
        } else {
            buttons.add(button(task.action().action(), true, () -> send(task.action().action(), true)));
        }
        Span keys = new Span(desk.text(texts.message(drafting() ? "keys" : "keys.sign")));
        keys.addClassName("hint");
        buttons.add(keys);
        Div fields = new Div(about, text);
        if (drafting()) {
            fields.add(course);
        }
        Div last = new Div(substance, reason, buttons);
        last.addClassName("card");
        fields.add(last);
        fields.addClassName("editor-fields");
        Div beside = new Div(new H3(desk.text(texts.message("findings"))), findings, new H3(desk.text(texts.message("preview"))), finished, paper);
        beside.addClassName("editor-beside");
        Div body = new Div(fields, beside);
        body.addClassName("editor-body");
        add(others, overtaken, body);
    }

    /** A template of the unit's, or of those above it, to begin from. */
    private ComboBox<DraftTemplate> template() {
        Templates templates = new Templates(desk);
        ComboBox<DraftTemplate> template = templates.choice(owner.getValue() == null ? NOBODY : owner.getValue().id(), t -> {
            text.fill(templates.text(t));
            kind.setValue(t.kind());
        });
        owner.addValueChangeListener(e -> template.setItems(desk.circulation().settings().templates(e.getValue() == null ? NOBODY : e.getValue().id())));
        return template;
    }

    /** An earlier document of the register to begin from: its text and course, everything to be changed. */
    private ComboBox<Documents.Row> pattern() {
        ComboBox<Documents.Row> pattern = new ComboBox<>(desk.text(texts.message("pattern")));
        pattern.setId("field-pattern");
        pattern.setItems(outgoing.register(desk.person(), Documents.Query.ALL, 0, 200));
        pattern.setItemLabelGenerator(r -> r.document().head().title());
        pattern.setHelperText(desk.text(texts.message("pattern.hint")));
        pattern.addValueChangeListener(e -> Optional.ofNullable(e.getValue()).flatMap(r -> outgoing.sheet(desk.person(), r.document().id())).filter(s -> !s.versions().isEmpty())
                .ifPresent(s -> {
                    TextVersion v = s.versions().getLast();
                    outgoing.text(desk.person(), v.documentId(), v.number()).map(papers::text).ifPresent(text::fill);
                    if (!s.outgoing().isEmpty()) {
                        course.fill(papers.outgoing(s.outgoing()).course());
                        kind.setValue(papers.outgoing(s.outgoing()).kind());
                    }
                }));
        return pattern;
    }

    private Button button(String action, boolean primary, Runnable click) {
        Button button = new Button(desk.text(texts.message("do." + action)));
        button.setId("send-" + action);
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.setDisableOnClick(true);
        button.addClickListener(e -> {
            try {
                click.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private void listen(Presence presence) {
        course.onRecipients(text::recipients);
        kind.addValueChangeListener(e -> {
            ofKind(e.getValue());
            preview();
        });
        ofKind(kind.getValue());
        course.onChange(this::preview);
        text.onChange(this::preview);
        urgency.addValueChangeListener(e -> preview());
        secrecy.addValueChangeListener(e -> {
            text.classified(e.getValue() != null && e.getValue().classified());
            preview();
        });
        text.classified(secrecy.getValue() != null && secrecy.getValue().classified());
        preview();
        if (file != null) {
            presence.join(this, desk, file.document().id(), this::told);
            desk.refreshOn(this, file.document().id(), this::saved);
        }
    }

    /** Asks for what the way of a kind has, and by the urgencies of its own. */
    private void ofKind(Kind of) {
        course.of(of);
        Urgency chosen = urgency.getValue();
        urgency.setItems(of.urgencies());
        urgency.setValue(of.urgencies().contains(chosen) ? chosen : of.urgencies().getFirst());
    }

    private void told(List<String> names) {
        others.setVisible(!names.isEmpty());
        others.setText(names.isEmpty() ? "" : desk.text(texts.message("others", String.join("、", names))));
    }

    /** Somebody saved while this page was open: it is said, and left to the person what becomes of his own words. */
    private void saved() {
        Documents.File now = desk.documents().file(desk.person(), file.document().id()).orElse(null);
        TextVersion newest = newest().orElse(null);
        JournalEntry last = now == null ? null : now.journal().stream().filter(e -> e.number() > seen && WRITING.contains(e.action())).reduce((a, b) -> b).orElse(null);
        if (newest == null || last == null || overtaken.isVisible() && toldOf == last.number()) {
            return;
        }
        toldOf = last.number();
        overtaken.removeAll();
        Span said = new Span(desk.text(texts.message("saved", last.actorName(), Times.minute(last.at()), newest.number())));
        Button take = new Button(desk.text(texts.message("saved.take")), e -> {
            desk.forget(drafts);
            load();
            text.keep(drafts);
            course.keep(drafts);
            overtaken.setVisible(false);
        });
        take.setId("take-saved");
        Button mine = new Button(desk.text(texts.message("saved.mine")), e -> {
            seen = now.document().version();
            overtaken.setVisible(false);
        });
        mine.setId("keep-mine");
        overtaken.add(said, take, mine);
        overtaken.setVisible(true);
    }

    private void preview() {
        OfficialText now = text.text();
        Outgoing sheet = sheet().map(s -> drafting() ? s.with(course.course()) : s).orElseGet(() -> Outgoing.of(kind.getValue(), desk.person().id(), course.course()));
        UUID unit = file != null ? file.document().owner() : owner.getValue() == null ? NOBODY : owner.getValue().id();
        Document document = file != null ? file.document() : Document.create(NOBODY, unit, unit, new Head("", now.title(), "", kind.getValue().category(), Instant.now(),
                Urgency.ORDINARY, Importance.ORDINARY, Secrecy.NONE, null, ""), DocumentState.DRAFTING, null, null);
        // either how it reads or its pages: a person looks at one of them, and each takes its time at every key
        paper.setVisible(!finished.shown());
        if (paper.isVisible()) {
            paper.show(now, document.head().number());
        }
        findings.show(checks.quickly(document, now, sheet, 1, desk.organisation()));
        Head head = document.head();
        finished.show(() -> new PagePreview.IssuedText(now, new Finishing(desk.organisation(), desk.circulation()).issue(new Head(head.number(), now.title(), head.issuer(), head.category(), head.receivedAt(),
                urgency.getValue(), head.importance(), secrecy.getValue(), head.secrecyUntil(), head.note()), sheet, now)));
    }

    /** @param done the person's part is done with it, so that the page goes on to the document */
    private void send(String action, boolean done) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("text", papers.values(text.text()));
        input.put("urgency", urgency.getValue());
        input.put("secrecy", secrecy.getValue());
        input.put("reason", reason.getValue());
        input.put("opinion", reason.getValue());
        input.put("substance", Boolean.TRUE.equals(substance.getValue()));
        if (drafting()) {
            input.put("course", papers.values(course.course()));
        }
        if (file == null) {
            input.put("owner", owner.getValue() == null ? null : owner.getValue().id());
            input.put("kind", kind.getValue());
        }
        if (done && substance.isVisible() && substance.getValue() == null) {
            desk.warn(texts.message("change.missing"));
            return;
        }
        Outcome outcome = desk.send(file == null ? null : file.document().id(), task == null ? null : task.task().id(), action, seen).perform(new Input(input));
        switch (outcome) {
            case Outcome.Done made -> after(made, done);
            case Outcome.Overtaken other -> saved();
            default -> { }
        }
    }

    private void after(Outcome.Done made, boolean done) {
        desk.forget(drafts);
        if (file == null && done) {
            // drafted and handed in by one click: two actions, each on record
            UUID mine = desk.circulation().offers(desk.person(), made.documentId()).stream().filter(o -> o.action().action().equals("submit")).findFirst().map(o -> o.task().id())
                    .orElse(null);
            desk.send(made.documentId(), mine, "submit", made.version()).perform(Input.of("reason", reason.getValue()));
            desk.go("document/" + made.documentId());
        } else if (file == null) {
            desk.go(DraftView.PATH + "/" + made.documentId());
        } else if (done) {
            desk.go("document/" + made.documentId());
        } else {
            seen = made.version();
            text.keep(drafts);
            course.keep(drafts);
        }
    }
}
