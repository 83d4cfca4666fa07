package org.yichuan.api.circulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.Settings;

/**
 * All a handler decides upon.
 *
 * @param document    the document now, or null for an action that makes one
 * @param tasks       all its tasks, open and ended, in the order they were opened
 * @param attachments its files
 * @param task        the task that is answered, or null
 * @param actor       who acts
 * @param actingUnit  the unit in which the actor's right lies
 * @param settings    routes, time limits, working days and categories as they hold now
 * @param paper       sheet and newest text of an outgoing document; {@link Paper#NONE} for others, never null
 */
public record Situation(Document document, List<Task> tasks, List<Attachment> attachments, Task task, Person actor, UUID actingUnit,
        Instant now, Organisation organisation, Settings settings, Paper paper) {

    public Situation {
        tasks = List.copyOf(tasks);
        attachments = List.copyOf(attachments);
    }

    /** Of an incoming document: without a paper. */
    public Situation(Document document, List<Task> tasks, List<Attachment> attachments, Task task, Person actor, UUID actingUnit, Instant now,
            Organisation organisation, Settings settings) {
        this(document, tasks, attachments, task, actor, actingUnit, now, organisation, settings, Paper.NONE);
    }

    /** The open tasks. */
    public List<Task> open() {
        return tasks.stream().filter(Task::open).toList();
    }
}
