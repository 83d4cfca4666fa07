package org.yichuan.api.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.text.Message;

/** What a handler decided: a refusal with its reason, or the changes to be made. */
public sealed interface Decision {

    static Decision refuse(Message why) {
        return new Refusal(why);
    }

    /** Start of an acceptance that leaves or puts the document so. */
    static Acceptance accept(Document document) {
        return new Acceptance(document);
    }

    /** No, and why. */
    record Refusal(Message why) implements Decision { }

    /** A document made beside the one acted upon (by dispatch), with its first tasks and files. */
    record Spawned(Document document, List<NewTask> tasks, List<Attachment> attachments) { }

    /** An entry in the journal of a related document; the open task of its slot {@code endSlot} ends as {@code as}. */
    record Notice(UUID documentId, String endSlot, TaskState as, String text) { }

    /** A task of this document that ends. */
    record Ended(UUID taskId, TaskState as) { }

    /** Yes, and what changes. Built step by step inside one {@code decide} call, not shared. */
    final class Acceptance implements Decision {
        private Document document;
        private String text = "";
        private boolean advance = true;
        private boolean marksRead;
        private final List<Ended> ended = new ArrayList<>();
        private final List<NewTask> opened = new ArrayList<>();
        private final List<Attachment> attached = new ArrayList<>();
        private final List<Spawned> spawned = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        private Acceptance(Document document) {
            this.document = document;
        }

        /** The words that go on record: an opinion, a reason, a result. */
        public Acceptance saying(String text) {
            this.text = text;
            return this;
        }

        public Acceptance end(Task task, TaskState as) {
            ended.add(new Ended(task.id(), as));
            return this;
        }

        public Acceptance open(NewTask task) {
            opened.add(task);
            return this;
        }

        public Acceptance attach(Attachment attachment) {
            attached.add(attachment);
            return this;
        }

        public Acceptance spawn(Spawned other) {
            spawned.add(other);
            return this;
        }

        public Acceptance notify(Notice notice) {
            notices.add(notice);
            return this;
        }

        /** Opens nothing by itself afterwards: the plan is not followed up by this action. */
        public Acceptance standing() {
            advance = false;
            return this;
        }

        /** Marks the answered task as read instead of ending it. */
        public Acceptance markRead() {
            marksRead = true;
            return standing();
        }

        public Document document() { return document; }
        public String text() { return text; }
        public boolean advances() { return advance; }
        public boolean marksRead() { return marksRead; }
        public List<Ended> ended() { return List.copyOf(ended); }
        public List<NewTask> opened() { return List.copyOf(opened); }
        public List<Attachment> attached() { return List.copyOf(attached); }
        public List<Spawned> spawned() { return List.copyOf(spawned); }
        public List<Notice> notices() { return List.copyOf(notices); }
    }
}
