package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Times;
import org.yichuan.web.api.Where;

/** The way of a document as a picture: a line for each task, with who, when, how long, and what is open, on one axis of time. */
final class WayPicture extends Div {
    private static final long serialVersionUID = 1L;
    private static final double NARROWEST = 1.2;
    /** More tasks of one step than these are shown as one line. */
    private static final int MOST = 40;

    WayPicture(Desk desk, Documents.File file) {
        setId("way");
        addClassName("way");
        List<Task> tasks = file.tasks().stream().sorted(Comparator.comparingLong(Task::openedBy).thenComparing(Task::step)).toList();
        if (tasks.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        Instant start = tasks.stream().map(Task::openedAt).min(Comparator.naturalOrder()).orElse(now);
        Instant end = tasks.stream().anyMatch(Task::open) ? now : tasks.stream().map(Task::endedAt).filter(t -> t != null).max(Comparator.naturalOrder()).orElse(now);
        double whole = Math.max(1, Duration.between(start, end).toMillis());
        Map<Step, List<Task>> bySteps = tasks.stream().collect(Collectors.groupingBy(Task::step));
        for (Task task : tasks) {
            List<Task> alike = bySteps.get(task.step());
            // five hundred stations are one line: each of them by name stands in the list of who has signed
            if (alike.size() <= MOST || task.step().making()) {
                add(row(desk, task, start, whole, now));
            } else if (task == alike.getFirst()) {
                add(new Span(desk.text(new Texts(WayPicture.class).message("way.many", Labels.of(task.step()), alike.size(), alike.stream().filter(t -> !t.open()).count()))));
            }
        }
        Span from = new Span(Times.minute(start));
        Span to = new Span(Times.minute(end));
        Div axis = new Div(from, to);
        axis.addClassName("way-axis");
        add(axis);
    }

    private static Div row(Desk desk, Task task, Instant start, double whole, Instant now) {
        Instant ended = task.endedAt() == null ? now : task.endedAt();
        Span step = new Span(desk.text(Labels.of(task.step())));
        step.addClassName("way-step");
        String owner = Where.owner(desk, task);
        String by = task.personId() == null && task.endedPerson() != null && task.state() == TaskState.DONE
                ? desk.organisation().person(task.endedPerson()).map(Person::name).map(n -> owner + " " + n).orElse(owner) : owner;
        Span who = new Span(by);
        who.addClassName("way-who");
        Div bar = new Div();
        bar.addClassNames("way-bar", "way-" + task.state().name().toLowerCase(Locale.ROOT));
        if (task.open() && task.dueAt() != null && now.isAfter(task.dueAt())) {
            bar.addClassName("way-late");
        }
        double left = Math.min(100 - NARROWEST, 100 * Duration.between(start, task.openedAt()).toMillis() / whole);
        double width = Math.max(NARROWEST, 100 * Duration.between(task.openedAt(), ended).toMillis() / whole);
        bar.getStyle().set("left", percent(left)).set("width", percent(Math.min(width, 100 - left)));
        bar.getElement().setAttribute("title", Times.minute(task.openedAt()) + " – " + (task.open() ? "" : Times.minute(ended)));
        Div track = new Div(bar);
        track.addClassName("way-track");
        Span state = new Span(desk.text(Labels.of(task.state())) + " · " + desk.text(Times.span(Duration.between(task.openedAt(), ended))));
        state.addClassName("way-state");
        Div row = new Div(step, who, track, state);
        row.addClassName("way-row");
        if (task.open()) {
            row.addClassName("way-row-open");
        }
        return row;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
