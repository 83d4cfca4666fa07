package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.TaskList;
import org.yichuan.web.api.View;

/** 签发(修改)文电, one of the leader's four modules: what waits for his signature, and the editor when he changes it. */
public final class SignView implements View {
    static final String PATH = "sign";
    private static final Set<Step> STEPS = EnumSet.of(Step.SIGN, Step.REVIEW);
    private final Texts texts = new Texts(SignView.class);
    private final OutgoingDocuments outgoing;
    private final Checks checks;
    private final Presence presence;

    public SignView(OutgoingDocuments outgoing, Checks checks, Presence presence) {
        this.outgoing = outgoing;
        this.checks = checks;
        this.presence = presence;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String action() {
        return "sign";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Message title() {
        return texts.message("signing");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.CHECK_SQUARE_O;
    }

    @Override
    public int count(Desk desk) {
        return desk.documents().todoCount(desk.person(), STEPS);
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return rest.isEmpty() ? new Page(desk.text(title()), new TaskList(desk, STEPS)).big()
                : DraftView.editor(desk, outgoing, checks, presence, rest.getFirst()).orElseGet(() -> new Page(desk.text(title()), new Paragraph(desk.text(texts.message("not.editable")))));
    }
}
