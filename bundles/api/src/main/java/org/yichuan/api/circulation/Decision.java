package org.yichuan.api.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
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

    /**
     * An entry in the journal of a related document; the open task of its slot {@code endSlot} ends as {@code as}.
     *
     * @param becomes the state that the document ends in, together with that task; null: it goes on
     */
    record Notice(UUID documentId, String endSlot, TaskState as, String text, DocumentState becomes) {
        /** The document goes on. */
        public Notice(UUID documentId, String endSlot, TaskState as, String text) {
            this(documentId, endSlot, as, text, null);
        }
    }

    /**
     * The sheet of an outgoing document, and what it is found by.
     *
     * @param json     the {@link org.yichuan.api.official.Outgoing}
     * @param registry the office that numbers and dispatches it, or null
     * @param kind     name of its kind
     */
    record Sheet(String json, UUID registry, UUID drafter, String kind) { }

    /**
     * Another version of the text of an outgoing document.
     *
     * @param text      as JSON
     * @param reason    why, in words; may be empty
     * @param substance a change of substance, not of wording alone
     */
    record Written(String text, String reason, boolean substance) { }

    /** A task of this document that ends. */
    record Ended(UUID taskId, TaskState as) { }

    /** Yes, and what changes. Built step by step inside one {@code decide} call, not shared. */
    final class Acceptance implements Decision {
        private Document document;
        private String text = "";
        private boolean advance = true;
        private boolean marksRead;
        private Sheet sheet;
        private Written written;
        private Numbering numbering;
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

        /** Leaves the document in that state, as far as no task says otherwise. */
        public Acceptance becomes(DocumentState state) {
            this.document = document.with(state);
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

        /** Keeps the sheet of an outgoing document. */
        public Acceptance keep(Sheet sheet) {
            this.sheet = sheet;
            return this;
        }

        /** Writes another version of the text of an outgoing document. */
        public Acceptance write(Written written) {
            this.written = written;
            return this;
        }

        /** Has a number given, kept or voided, in this transaction; the document bears it from then on. */
        public Acceptance number(Numbering numbering) {
            this.numbering = numbering;
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
        /** Null: the sheet stays as it is. */
        public Sheet sheet() {
            return sheet;
        }

        /** Null: the text stays as it is. */
        public Written written() {
            return written;
        }

        /** Null: nothing happens to its number. */
        public Numbering numbering() {
            return numbering;
        }

        public boolean advances() { return advance; }
        public boolean marksRead() { return marksRead; }
        public List<Ended> ended() { return List.copyOf(ended); }
        public List<NewTask> opened() { return List.copyOf(opened); }
        public List<Attachment> attached() { return List.copyOf(attached); }
        public List<Spawned> spawned() { return List.copyOf(spawned); }
        public List<Notice> notices() { return List.copyOf(notices); }
    }
}
