package org.yichuan.web.api;

import java.util.UUID;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;

/** One opening of a form: all its sendings carry one command identity, so that a double click acts once. */
public final class Send {
    private final Desk desk;
    private final UUID commandId = UUID.randomUUID();
    private final UUID documentId;
    private final UUID taskId;
    private final String action;
    private final long seen;

    Send(Desk desk, UUID documentId, UUID taskId, String action, long seen) {
        this.desk = desk;
        this.documentId = documentId;
        this.taskId = taskId;
        this.action = action;
        this.seen = seen;
    }

    /** Performs it and tells the person what came of it. */
    public Outcome perform(Input input) {
        return desk.perform(new Command(commandId, documentId, taskId, action, seen, input));
    }
}
