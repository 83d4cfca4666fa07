package org.yichuan.admin.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Unit;

/** Completes codes of units. */
@Service
public final class UnitCodes implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> codes = new Services(context).find(Organisation.class).map(o -> o.units().stream().map(Unit::code).toList()).orElse(List.of());
        return new StringsCompleter(codes).complete(session, line, candidates);
    }
}
