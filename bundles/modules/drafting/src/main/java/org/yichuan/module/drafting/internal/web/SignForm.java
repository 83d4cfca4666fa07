package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.official.Papers;
import org.yichuan.official.Plain;
import org.yichuan.official.Redline;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Form;

/** 签发: sign as it stands, or change it first; for each check that keeps it from being signed, a line for the reason why it does not apply. */
public final class SignForm implements ActionForm {
    /** Where the leaders' screen and editor are. */
    private static final String PATH = "sign";
    private final Texts texts = new Texts(SignForm.class);
    private final Papers papers = new Papers();
    private final OutgoingDocuments outgoing;
    private final Checks checks;

    public SignForm(OutgoingDocuments outgoing, Checks checks) {
        this.outgoing = outgoing;
        this.checks = checks;
    }

    @Override
    public String action() {
        return "sign";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        Map<String, TextField> reasons = new LinkedHashMap<>();
        since(desk, file).ifPresent(form::add);
        for (Finding finding : blocking(desk, file)) {
            if (!reasons.containsKey(finding.check())) {
                FindingList list = new FindingList(desk);
                list.setId("blocking-" + finding.check());
                list.show(List.of(finding));
                TextField reason = Fields.text(desk, "override-" + finding.check(), texts.message("override"));
                reason.setWidthFull();
                desk.keep(reason, form.key("override-" + finding.check()));
                reasons.put(finding.check(), reason);
                form.add(list, reason);
            }
        }
        TextArea opinion = form.area("opinion", texts.message("sign.opinion"), false);
        Div phrases = new Div();
        phrases.addClassName("phrases");
        for (int i = 1; i <= 3; i++) {
            String phrase = texts.message("sign.phrase." + i).zh();
            phrases.add(new Button(phrase, e -> opinion.setValue(phrase)));
        }
        form.add(phrases);
        form.sends(() -> {
            Map<String, Object> overrides = new LinkedHashMap<>();
            reasons.forEach((check, reason) -> overrides.put(check, reason.getValue()));
            return Input.of("opinion", opinion.getValue(), "overrides", overrides);
        });
        Button edit = EditForm.edit(desk, texts, PATH, file);
        edit.setText(desk.text(texts.message("sign.edit")));
        edit.removeThemeVariants(com.vaadin.flow.component.button.ButtonVariant.LUMO_PRIMARY);
        form.add(edit);
        return form;
    }

    /** What was changed since he signed it, so that one click confirms it. */
    private Optional<Component> since(Desk desk, Documents.File file) {
        return outgoing.sheet(desk.person(), file.document().id()).filter(s -> !s.outgoing().isEmpty()).flatMap(sheet -> papers.outgoing(sheet.outgoing()).signatures().stream()
                .filter(s -> s.personId().equals(desk.person().id())).reduce((a, b) -> b).map(signature -> {
                    List<List<Redline.Piece>> changed = Redline.of(lines(desk, file, signature.version()), lines(desk, file, sheet.versions().size())).stream()
                            .filter(line -> line.stream().anyMatch(piece -> piece.fate() != Redline.Fate.KEPT)).toList();
                    PaperView paper = new PaperView();
                    paper.setId("since-signed");
                    paper.show(changed);
                    Div since = new Div(new Paragraph(desk.text(texts.message("sign.since", signature.version(), sheet.versions().size(), sheet.versions().getLast().personName()))), paper);
                    since.addClassName("hint");
                    return since;
                }));
    }

    private List<String> lines(Desk desk, Documents.File file, int version) {
        return outgoing.text(desk.person(), file.document().id(), version).map(papers::text).map(Plain::traced).orElse(List.of());
    }

    private List<Finding> blocking(Desk desk, Documents.File file) {
        OutgoingDocuments.Sheet sheet = outgoing.sheet(desk.person(), file.document().id()).filter(s -> !s.outgoing().isEmpty()).orElse(null);
        if (sheet == null) {
            return List.of();
        }
        Outgoing of = papers.outgoing(sheet.outgoing());
        OfficialText text = outgoing.text(desk.person(), file.document().id(), sheet.versions().size()).map(papers::text).orElseThrow();
        return Checks.blocking(checks.of(file.document(), text, of, sheet.versions().size(), desk.organisation()), of);
    }
}
