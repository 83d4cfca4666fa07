package org.yichuan.admin.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.Modules;

/** {@code yichuan:module-list [NAME]}. */
@Service
@Command(scope = "yichuan", name = "module-list", description = "Lists levels, permissions and modules: version, state, whom they serve; with a name everything about that one")
public final class ModuleList extends ModuleCommand {

    @Argument(name = "name", description = "Only this one, with all that is known of it")
    @Completion(ModuleNames.class)
    private String name;

    @Override
    void run(Modules modules) {
        List<Module> all = modules.modules().stream().filter(m -> name == null || m.name().equals(name)).toList();
        if (name != null && all.isEmpty()) {
            throw new Failure("there is no module " + Printed.line(name) + "; see yichuan:module-list");
        }
        if (json()) {
            print(all.stream().map(ModuleCommand::plain).toList());
            return;
        }
        if (name != null) {
            all.forEach(ModuleList::whole);
            return;
        }
        Table table = new Table("NAME", "KIND", "VERSION", "STATE", "LEVELS", "UNITS", "PEOPLE", "ORIGIN", "TITLE / REASON");
        all.forEach(m -> table.add(m.name(), m.kind().name().toLowerCase(java.util.Locale.ROOT), m.version().isEmpty() ? "-" : m.version(), m.state(),
                m.audience().levels().isEmpty() ? "-" : m.audience().levels().stream().map(Enum::name).collect(Collectors.joining(",")), m.audience().units().size(),
                m.audience().people(), m.origin(), m.reason().zh().isEmpty() ? m.title() : Printed.both(m.reason())));
        table.print(System.out);
    }

    private static void whole(Module m) {
        plain(m).forEach((key, value) -> System.out.println(key + ": " + Printed.line(String.valueOf(value))));
    }
}
