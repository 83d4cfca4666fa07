package org.yichuan.web.api;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.organisation.Person;

/** Where a document is: its open tasks in words. */
public final class Where {
    private Where() {
    }

    /** Who owes a task: the person when one is named, else the unit and post. */
    public static String owner(Desk desk, Task task) {
        String unit = desk.organisation().unit(task.unitId()).map(u -> desk.text(Labels.of(u))).orElse("");
        if (task.personId() != null) {
            String name = desk.organisation().person(task.personId()).map(Person::name).orElse("?");
            return unit.isEmpty() ? name : unit + " " + name;
        }
        return unit;
    }

    /** All open tasks by step; the many stations of one step are counted when there are more than three. */
    public static String now(Desk desk, List<Task> open) {
        return open.stream().collect(Collectors.groupingBy(Task::step, java.util.TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(e -> desk.text(Labels.of(e.getKey())) + " " + (e.getValue().size() > 3
                        ? owner(desk, e.getValue().get(0)) + desk.text(Labels.common("where.more", e.getValue().size()))
                        : e.getValue().stream().map(t -> owner(desk, t)).collect(Collectors.joining("、"))))
                .collect(Collectors.joining("；"));
    }
}
