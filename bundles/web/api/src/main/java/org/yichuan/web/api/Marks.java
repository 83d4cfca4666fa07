package org.yichuan.web.api;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Urgency;

/** The marks of a document: urgency, importance, secrecy, overdue. */
public final class Marks extends Span {

    /** @param dueAt time limit of what is shown (the task's or the document's), or null */
    public Marks(Desk desk, Document document, Instant dueAt) {
        addClassName("marks");
        Head head = document.head();
        if (head.urgency() != Urgency.ORDINARY && head.urgency() != Urgency.TELEGRAM_ORDINARY) {
            add(mark(desk.text(Labels.of(head.urgency())), "mark-urgent"));
        }
        if (head.importance() == Importance.IMPORTANT) {
            add(mark(desk.text(Labels.of(head.importance())), "mark-important"));
        }
        if (head.secrecy().classified()) {
            add(mark(desk.text(Labels.of(head.secrecy())), "mark-secret"));
        }
        if (!document.ended() && dueAt != null && Instant.now().isAfter(dueAt)) {
            add(mark(desk.text(Labels.common("overdue")), "mark-overdue"));
        }
    }

    private static Span mark(String text, String className) {
        Span mark = new Span(text);
        mark.addClassNames("mark", className);
        return mark;
    }
}
