package org.yichuan.admin.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.osgi.framework.BundleContext;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.Modules;

/** Completes names of modules. */
@Service
public final class ModuleNames implements Completer {

    @Reference
    private BundleContext context;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> names = new Services(context).find(Modules.class).map(m -> m.modules().stream().map(Module::name).toList()).orElse(List.of());
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}
