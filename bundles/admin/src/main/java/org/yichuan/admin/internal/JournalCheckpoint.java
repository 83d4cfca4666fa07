package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Journal;

/** {@code yichuan:journal-checkpoint}. */
@Service
@Command(scope = "yichuan", name = "journal-checkpoint", description = "Signs a checkpoint over the chains that moved since the last one")
public final class JournalCheckpoint implements Action {

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        System.out.println("checkpoint over " + new Services(context).need(Journal.class).checkpoint() + " chains");
        return null;
    }
}
