package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.store.OutgoingDocuments;

/** Proves that the numbers of outgoing documents are without a gap and without a double; names what is wrong otherwise. */
@Service
@Command(scope = "yichuan", name = "number-audit", description = "Checks every series of numbers of outgoing documents for gaps and doubles")
public final class NumberAudit implements Action {

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        OutgoingDocuments.Audit audit = new Services(context).need(OutgoingDocuments.class).audit();
        System.out.println(audit.numbers() + " numbers of " + audit.series() + " series, " + audit.reserved() + " reserved, " + audit.voided() + " voided");
        if (!audit.faults().isEmpty()) {
            audit.faults().forEach(fault -> System.out.println(Printed.line(fault)));
            throw new Failure(audit.faults().size() + " faults in the numbers of outgoing documents");
        }
        System.out.println("every series is whole: no gap, no double");
        return null;
    }
}
