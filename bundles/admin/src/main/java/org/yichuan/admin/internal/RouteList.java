package org.yichuan.admin.internal;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Settings;

/** {@code yichuan:route-list}. */
@Service
@Command(scope = "yichuan", name = "route-list", description = "Prints every route: unit, category, version, steps, whether it ships or was set")
public final class RouteList implements Action {

    @Reference
    private BundleContext context;

    @Override
    public Object execute() {
        Services services = new Services(context);
        Settings settings = services.need(Circulation.class).settings();
        Organisation organisation = services.need(Organisation.class);
        for (Route route : settings.routes()) {
            String unit = route.unit() == null ? "all units" : organisation.unit(route.unit()).map(Unit::code).orElse(route.unit().toString());
            String steps = new TreeSet<>(route.steps()).stream().map(Enum::name).collect(Collectors.joining(" "));
            System.out.println(Printed.line(route.name().zh()) + "  [" + unit + ", " + (route.category() == null ? "every category" : route.category()) + "]  version "
                    + route.version() + (settings.versions(route.key()).isEmpty() ? " (shipped)" : "") + "  " + steps);
        }
        return null;
    }
}
