package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Times;

/** Points out, before saving, what a document probably repeats. */
final class Duplicates extends Div {
    private static final long serialVersionUID = 1L;
    /** Nobody has read the warning sooner. */
    private static final Duration READING = Duration.ofSeconds(1);
    private final transient Texts texts = new Texts(Duplicates.class);
    private final transient Desk desk;
    private final UUID house;
    private final UUID self;
    private String pointedOut = "";
    private long pointedOutAt;

    Duplicates(Desk desk, UUID house, UUID self) {
        this.desk = desk;
        this.house = house;
        this.self = self;
        setId("duplicates");
        addClassName("warning");
        clear();
    }

    /** Looks again; whether there are duplicates that were not pointed out before, or only just, by leaving the field that is being sent. */
    boolean unseen(String number, String title) {
        if (pointedOut.equals(number.strip() + "\n" + title.strip())) {
            return isVisible() && Duration.ofNanos(System.nanoTime() - pointedOutAt).compareTo(READING) < 0;
        }
        look(number, title);
        return isVisible();
    }

    void clear() {
        pointedOut = "";
        removeAll();
        setVisible(false);
    }

    void look(String number, String title) {
        if (isVisible() && pointedOut.equals(number.strip() + "\n" + title.strip())) {
            return;
        }
        clear();
        if (number.isBlank() && title.isBlank()) {
            return;
        }
        List<Documents.Row> found = desk.documents().duplicates(desk.person(), house, number.strip(), title.strip()).stream()
                .filter(r -> !r.document().id().equals(self)).toList();
        if (found.isEmpty()) {
            return;
        }
        add(new Span(desk.text(texts.message("duplicates"))));
        for (Documents.Row row : found) {
            var head = row.document().head();
            Anchor link = new Anchor("document/" + row.document().id(), head.number() + " " + head.title());
            link.setTarget("_blank");
            add(new Div(link, new Span(" · " + Times.day(head.receivedAt()) + " · " + desk.text(Labels.of(row.document().state())))));
        }
        setVisible(true);
        pointedOut = number.strip() + "\n" + title.strip();
        pointedOutAt = System.nanoTime();
    }
}
