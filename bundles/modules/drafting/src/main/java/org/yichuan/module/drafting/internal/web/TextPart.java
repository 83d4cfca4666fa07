package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.yichuan.api.document.Document;
import org.yichuan.api.official.AnnexFile;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.official.Papers;
import org.yichuan.official.Plain;
import org.yichuan.official.Redline;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.DocumentPart;
import org.yichuan.web.api.Handout;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Times;

/**
 * The text of an official document on its page. Its makers choose versions and see the redline from any to any other, what
 * the checks find, what was remarked and what countersigners said; who received it reads what he received.
 */
public final class TextPart implements DocumentPart {
    private final Texts texts = new Texts(TextPart.class);
    private final Papers papers = new Papers();
    private final OutgoingDocuments outgoing;
    private final Checks checks;
    private final List<FinishedPages> pages;

    /** @param pages a live list: without the bundles of the finished page there is no file of it to be had */
    public TextPart(OutgoingDocuments outgoing, Checks checks, List<FinishedPages> pages) {
        this.outgoing = outgoing;
        this.checks = checks;
        this.pages = pages;
    }

    @Override
    public String code() {
        return "official-text";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> part(Desk desk, Documents.File of) {
        Document document = of.document();
        OutgoingDocuments.Sheet sheet = outgoing.sheet(desk.person(), document.id()).orElse(null);
        if (sheet == null || sheet.versions().isEmpty()) {
            return Optional.empty();
        }
        Div part = new Div();
        part.addClassName("card");
        part.add(new H3(desk.text(texts.message("text"))));
        telegram(desk, document, sheet.versions().getLast()).ifPresent(part::add);
        PaperView paper = new PaperView();
        FileLinks file = new FileLinks(desk, outgoing, pages);
        part.add(file);
        if (sheet.outgoing().isEmpty()) {
            TextVersion received = sheet.versions().getLast();
            Div files = new Div();
            text(desk, received).ifPresent(t -> {
                paper.show(t, document.head().number());
                files(desk, received, t, files);
            });
            file.of(received);
            part.add(paper, files);
            return Optional.of(part);
        }
        Outgoing made = papers.outgoing(sheet.outgoing());
        Div files = new Div();
        part.add(versions(desk, sheet.versions(), paper, file, files, document.head().number()), paper, files);
        Div more = new Div(part, findings(desk, document, made, sheet.versions()), said(desk, made));
        more.addClassName("document-left");
        return Optional.of(more);
    }

    private Optional<OfficialText> text(Desk desk, TextVersion v) {
        return outgoing.text(desk.person(), v.documentId(), v.number()).map(papers::text);
    }

    /** A telegram's urgency and hour, as its head line has them. */
    private Optional<Component> telegram(Desk desk, Document document, TextVersion v) {
        return outgoing.finished(desk.person(), document.id(), v.number()).flatMap(f -> {
            Outgoing sheet = papers.outgoing(f.outgoing());
            if (sheet.kind() != Outgoing.Kind.TELEGRAM) {
                return Optional.empty();
            }
            String hour = sheet.sent() == null ? desk.text(texts.message("telegram.unsent")) : Times.minute(sheet.sent());
            Span line = new Span(desk.text(texts.message("telegram", Labels.of(f.head().urgency()), hour)));
            line.setId("telegram");
            return Optional.of(new Div(line));
        });
    }

    /** The files that belong to a version. */
    private void files(Desk desk, TextVersion v, OfficialText text, Div files) {
        files.removeAll();
        files.addClassName("files");
        files.setId("annex-files");
        for (AnnexFile f : text.files()) {
            files.add(Handout.line(new AnnexDownload(desk, outgoing, v.documentId(), v.number(), f.sha256()), f.name(), f.size()));
        }
    }

    /** Which version is shown, and against which; the file is of the one shown. */
    private Component versions(Desk desk, List<TextVersion> versions, PaperView paper, FileLinks file, Div files, String number) {
        ComboBox<TextVersion> shown = version(desk, "version", versions);
        ComboBox<TextVersion> against = version(desk, "against", versions);
        against.setClearButtonVisible(true);
        Runnable show = () -> {
            file.of(shown.getValue());
            Optional<OfficialText> now = text(desk, shown.getValue());
            now.ifPresent(t -> files(desk, shown.getValue(), t, files));
            if (against.getValue() == null) {
                now.ifPresent(t -> paper.show(t, number));
            } else {
                now.ifPresent(t -> text(desk, against.getValue()).ifPresent(before -> paper.show(Redline.of(Plain.traced(before), Plain.traced(t)))));
            }
        };
        shown.setValue(versions.getLast());
        shown.addValueChangeListener(e -> show.run());
        against.addValueChangeListener(e -> show.run());
        show.run();
        Div bar = new Div(shown, against);
        bar.addClassName("versions");
        return bar;
    }

    private ComboBox<TextVersion> version(Desk desk, String name, List<TextVersion> versions) {
        ComboBox<TextVersion> field = new ComboBox<>(desk.text(texts.message(name)));
        field.setId("field-" + name);
        field.setItems(versions);
        field.setItemLabelGenerator(v -> desk.text(texts.message(v.substance() ? "version.substance" : "version.wording", v.number(), v.personName(), Times.minute(v.at())))
                + (v.reason().isEmpty() ? "" : " " + v.reason()));
        field.setWidthFull();
        return field;
    }

    private Component findings(Desk desk, Document document, Outgoing of, List<TextVersion> versions) {
        Div card = new Div(new H3(desk.text(texts.message("findings"))));
        card.addClassName("card");
        FindingList list = new FindingList(desk);
        text(desk, versions.getLast()).ifPresent(t -> list.show(checks.of(document, t, of, versions.size(), desk.organisation())));
        card.add(list);
        return card;
    }

    /** What was said of it: the sheet 发文稿纸. */
    private Component said(Desk desk, Outgoing of) {
        Div card = new Div(new H3(desk.text(texts.message("sheet"))));
        card.addClassName("card");
        card.setId("sheet");
        Div rows = new Div();
        rows.addClassName("facts");
        row(desk, rows, "drafter", name(desk, of.drafter()));
        if (of.course().reviewer() != null) {
            row(desk, rows, "reviewer", name(desk, of.course().reviewer()));
        }
        of.course().countersigners().forEach(u -> row(desk, rows, "countersigner", desk.organisation().unit(u).map(x -> desk.text(Labels.of(x))).orElse("?") + " "
                + of.verdicts().stream().filter(v -> v.unit().equals(u)).reduce((a, b) -> b).map(v -> desk.text(texts.message("verdict." + v.opinion().name())) + " " + v.words()
                        + " " + v.personName() + " " + Times.brief(v.at()) + (v.version() < of.progress().substance() ? desk.text(texts.message("verdict.stale")) : "")).orElse("—")));
        of.course().signers().forEach(p -> row(desk, rows, "signer", name(desk, p) + " " + of.signatures().stream().filter(s -> s.personId().equals(p)).reduce((a, b) -> b)
                .map(s -> desk.text(texts.message("signed", s.version(), Times.brief(s.at()))) + (of.missingSigners().contains(p) ? desk.text(texts.message("signed.stale")) : "")).orElse("—")));
        if (of.course().registry() != null) {
            row(desk, rows, "registry", desk.organisation().unit(of.course().registry()).map(Unit::name).orElse("?"));
        }
        of.overrides().forEach(o -> row(desk, rows, "override", o.personName() + " " + o.reason()));
        of.remarks().forEach(r -> row(desk, rows, "remark", desk.text(texts.message("axis." + r.axis().name())) + " · " + r.personName()
                + (r.anchor().isEmpty() ? "" : " “" + r.anchor() + "”") + "：" + r.text() + (r.answer().isEmpty() ? "" : " → " + r.answer())
                + " " + desk.text(texts.message(r.resolved() ? "remark.resolved" : "remark.open"))));
        card.add(rows);
        return card;
    }

    private void row(Desk desk, Div rows, String key, String value) {
        Span name = new Span(desk.text(texts.message("sheet." + key)));
        name.addClassName("fact-name");
        Span content = new Span(value);
        content.addClassName("fact-value");
        rows.add(name, content);
    }

    private static String name(Desk desk, java.util.UUID person) {
        return desk.organisation().person(person).map(Person::name).orElse("?");
    }
}
