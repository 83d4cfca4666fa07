package org.yichuan.admin.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Target;

/** {@code yichuan:grant-list [--level L]}. */
@Service
@Command(scope = "yichuan", name = "grant-list", description = "Lists what each level's posts are granted, and by which bundle")
public final class GrantList extends ModuleCommand {

    @Option(name = "--level", description = "BUREAU, SECTION, DEPARTMENT or STATION; none: every level")
    @Completion(LevelNames.class)
    private String level;

    @Reference
    private BundleContext bundles;

    private record Line(Grant grant, String by) { }

    @Override
    void run(Modules modules) {
        Target target = target(level, List.of());
        List<Line> lines = new ArrayList<>();
        try {
            for (ServiceReference<Grant> reference : bundles.getServiceReferences(Grant.class, null)) {
                Grant grant = bundles.getService(reference);
                if (grant != null && (target.level() == null || grant.level() == target.level())) {
                    lines.add(new Line(grant, reference.getBundle().getSymbolicName()));
                }
                bundles.ungetService(reference);
            }
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
        lines.sort(Comparator.comparing((Line l) -> l.grant().level()).thenComparing(l -> l.grant().post()));
        if (json()) {
            print(lines.stream().map(GrantList::plain).toList());
            return;
        }
        Table table = new Table("LEVEL", "POST", "UNITS", "ACTIONS", "BY");
        lines.forEach(l -> table.add(l.grant().level(), l.grant().post(), l.grant().unitCodes().isEmpty() ? "all" : String.join(" ", new TreeSet<>(l.grant().unitCodes())),
                String.join(" ", new TreeSet<>(l.grant().actions())), l.by()));
        table.print(System.out);
    }

    private static Map<String, Object> plain(Line line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("level", line.grant().level().name());
        values.put("post", line.grant().post().name());
        values.put("units", new TreeSet<>(line.grant().unitCodes()));
        values.put("actions", new TreeSet<>(line.grant().actions()));
        values.put("by", line.by());
        return values;
    }
}
