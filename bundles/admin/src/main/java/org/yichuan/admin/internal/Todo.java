package org.yichuan.admin.internal;

import java.util.EnumSet;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.Documents;

/** {@code yichuan:todo --as LOGIN}. */
@Service
@Command(scope = "yichuan", name = "todo", description = "Lists a person's open tasks: step, task, document, time limit, number, title")
public final class Todo implements Action {
    private static final int MOST = 200;

    @Option(name = "--as", description = "Log-in of the person", required = true)
    private String login;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        Services services = new Services(context);
        Person person = services.person(login);
        Documents documents = services.need(Documents.class);
        List<Documents.Todo> open = documents.todo(person, EnumSet.allOf(Step.class), 0, MOST);
        for (Documents.Todo one : open) {
            System.out.println(String.join("  ", one.task().step().name(), one.task().id().toString(), one.document().id().toString(),
                    Printed.time(one.task().dueAt()), Printed.orNone(one.document().head().number()), Printed.line(one.document().head().title())));
        }
        System.out.println(documents.todoCount(person, EnumSet.allOf(Step.class)) + " open tasks");
        return null;
    }
}
