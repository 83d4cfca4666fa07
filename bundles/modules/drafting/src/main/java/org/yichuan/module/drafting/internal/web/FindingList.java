package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yichuan.api.official.Finding;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;

/** What the checks found: what is wrong, by which clause, where, and what to do. */
final class FindingList extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(FindingList.class);
    private final transient Desk desk;

    FindingList(Desk desk) {
        this.desk = desk;
        addClassName("findings");
        setId("findings");
    }

    void show(List<Finding> findings) {
        removeAll();
        findings.forEach(f -> add(line(f)));
        if (findings.isEmpty()) {
            Span none = new Span(desk.text(texts.message("findings.none")));
            none.addClassName("hint");
            add(none);
        }
    }

    private Div line(Finding f) {
        Span strength = new Span(desk.text(texts.message("strength." + f.strength().name())));
        strength.addClassNames("mark", f.strength() == Finding.Strength.MUST ? "mark-urgent" : "mark-state");
        Span fault = new Span(desk.text(f.fault()));
        fault.addClassName("finding-fault");
        Span where = new Span(desk.text(f.place()));
        Span clause = new Span(desk.text(f.clause()));
        where.addClassName("hint");
        clause.addClassName("hint");
        Span cure = new Span(desk.text(f.cure()));
        Div line = new Div(strength, fault, cure, where, clause);
        line.addClassName("finding");
        line.setId("finding-" + f.check());
        return line;
    }
}
