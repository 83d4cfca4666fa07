package org.yichuan.admin.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Journal;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.status.StatusLine;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.Documents;

/** {@code yichuan:info}. */
@Service
@Command(scope = "yichuan", name = "info", description = "Version, counts, and whether the product is ready")
public final class Info implements Action {
    private static final List<Class<?>> NEEDED = List.of(Organisation.class, Accounts.class, Circulation.class, Journal.class, Documents.class,
            ContentStore.class);

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        Services services = new Services(context);
        System.out.println("version: " + services.version());
        List<String> missing = new ArrayList<>();
        NEEDED.stream().filter(type -> services.find(type).isEmpty()).forEach(type -> missing.add(type.getSimpleName()));
        services.find(Organisation.class).ifPresent(o -> {
            System.out.println("units: " + o.units().size());
            System.out.println("people: " + o.people().size());
        });
        services.find(Circulation.class).ifPresent(c -> {
            Set<String> actions = new TreeSet<>(c.actions().stream().map(ActionHandler::action).toList());
            System.out.println("actions: " + actions.size() + " (" + String.join(" ", actions) + ")");
        });
        services.all(StatusLine.class).forEach(line -> System.out.println(line.name() + ": " + Printed.line(line.value())));
        System.out.println("grants: " + services.count(Grant.class));
        System.out.println(missing.isEmpty() ? "state: ready" : "state: not ready, missing " + String.join(", ", missing));
        return null;
    }
}
