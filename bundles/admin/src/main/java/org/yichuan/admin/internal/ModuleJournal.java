package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Change;
import org.yichuan.api.modules.Modules;

/** {@code yichuan:module-journal}. */
@Service
@Command(scope = "yichuan", name = "module-journal", description = "The steps on record about modules, newest first: who, what, why, and what came of it")
public final class ModuleJournal extends ModuleCommand {

    @Option(name = "--most", description = "How many at most")
    private int most = 50;

    @Override
    void run(Modules modules) {
        if (json()) {
            print(modules.journal(most).stream().map(ModuleJournal::plain).toList());
            return;
        }
        Table table = new Table("NUMBER", "AT", "WHO", "WAY", "STEP", "MODULE", "VERSION", "DONE", "WHAT CAME OF IT", "WHY");
        for (Change c : modules.journal(most)) {
            table.add(c.number(), Printed.time(c.at()), Printed.orNone(c.actor()), c.way(), c.step(), c.module(), Printed.orNone(c.version()), c.done() ? "yes" : "no",
                    Printed.orNone(Printed.both(c.detail())), Printed.orNone(c.why()));
        }
        table.print(System.out);
    }

    private static java.util.Map<String, Object> plain(Change c) {
        java.util.Map<String, Object> values = new java.util.LinkedHashMap<>();
        values.put("number", c.number());
        values.put("at", c.at().toString());
        values.put("who", c.actor());
        values.put("way", c.way());
        values.put("step", c.step());
        values.put("module", c.module());
        values.put("version", c.version());
        values.put("done", c.done());
        values.put("detail", Printed.both(c.detail()));
        values.put("why", c.why());
        return values;
    }
}
