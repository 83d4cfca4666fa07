package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Journal;
import org.yichuan.api.modules.Modules;

/** {@code yichuan:journal-verify}. */
@Service
@Command(scope = "yichuan", name = "journal-verify", description = "Recomputes every chain and checkpoint of the journal and names the first broken entry")
public final class JournalVerify implements Action {

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        Journal.Verification found = new Services(context).need(Journal.class).verify();
        System.out.println(found.entries() + " entries of " + found.documents() + " documents, " + found.checkpoints() + " checkpoints verified");
        if (!found.whole()) {
            System.out.println("BROKEN: " + Printed.line(found.firstBroken()));
            throw new Failure("the journal is broken: " + Printed.line(found.firstBroken()));
        }
        String modules = new Services(context).find(Modules.class).map(Modules::verify).orElse("");
        if (!modules.isEmpty()) {
            throw new Failure("BROKEN: " + Printed.line(modules));
        }
        System.out.println("the journal is whole");
        return null;
    }
}
