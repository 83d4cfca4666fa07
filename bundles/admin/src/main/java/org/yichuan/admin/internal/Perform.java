package org.yichuan.admin.internal;

import java.util.UUID;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.document.Ids;

/** {@code yichuan:perform}: acts through the door, with that person's rights and no others. */
@Service
@org.apache.karaf.shell.api.action.Command(scope = "yichuan", name = "perform",
        description = "Performs an action as a person, with that person's rights and no others")
public final class Perform implements Action {

    @Option(name = "--as", description = "Log-in of the person who acts", required = true)
    private String login;

    @Option(name = "--action", description = "Code of the action", required = true)
    private String action;

    @Option(name = "--document", description = "Identity of the document; none for an action that makes one")
    private String document;

    @Option(name = "--task", description = "Identity of the task that is answered")
    private String task;

    @Option(name = "--input", description = "The input as a JSON object")
    private String input;

    @Option(name = "--seen", description = "Version of the document acted upon; -1: whatever it is now")
    private long seen = -1;

    @Option(name = "--id", description = "Identity of the command; the same sent again acts once")
    private String id;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        Services services = new Services(context);
        UUID command = id == null ? Ids.next() : identity("--id", id);
        Outcome outcome = services.need(Circulation.class).perform(services.person(login),
                new Command(command, document == null ? null : identity("--document", document), task == null ? null : identity("--task", task), action, seen,
                        Inputs.read(input)));
        String told = Printed.both(outcome.message());
        switch (outcome) {
            case Outcome.Done done -> System.out.println("done: document " + done.documentId() + " version " + done.version() + ": " + told);
            case Outcome.Repeated again -> System.out.println("repeated: document " + again.documentId() + " version " + again.version() + ": " + told);
            case Outcome.Refused refused -> throw new Failure("refused: " + told);
            case Outcome.Overtaken overtaken -> throw new Failure("overtaken: " + told);
        }
        return null;
    }

    private static UUID identity(String option, String text) {
        return Services.id(text).orElseThrow(() -> new Failure(option + " is no identity: " + Printed.line(text)));
    }
}
