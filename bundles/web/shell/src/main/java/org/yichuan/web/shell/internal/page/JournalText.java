package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Times;

/** The journal of a document read aloud: the handling process 办理过程. */
final class JournalText extends OrderedList {
    private static final long serialVersionUID = 1L;

    JournalText(Desk desk, List<JournalEntry> journal) {
        setId("journal");
        addClassName("journal");
        for (JournalEntry entry : journal) {
            Span when = new Span(Times.minute(entry.at()));
            when.addClassName("journal-when");
            Span who = new Span((entry.unitName() == null ? "" : entry.unitName() + " ") + entry.actorName()
                    + (entry.throughShell() ? desk.text(new Texts(JournalText.class).message("throughShell")) : ""));
            who.addClassName("journal-who");
            Span what = new Span(desk.text(Labels.action(desk.circulation(), entry.action())));
            what.addClassName("journal-what");
            ListItem item = new ListItem(when, who, what);
            if (entry.text() != null && !entry.text().isBlank()) {
                Span text = new Span(entry.text());
                text.addClassName("journal-text");
                item.add(text);
            }
            add(item);
        }
    }
}
