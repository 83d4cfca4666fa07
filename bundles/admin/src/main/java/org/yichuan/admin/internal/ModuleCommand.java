package org.yichuan.admin.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.osgi.framework.BundleContext;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Target;
import org.yichuan.api.organisation.Level;

/** What the commands about modules have in common: who acts, why, and in which form the answer is printed. */
abstract class ModuleCommand implements Action {

    @Option(name = "--why", description = "The reason; it goes on record")
    private String why;

    @Option(name = "--as", description = "Log-in of the administrator who stands in the record; default: the first one")
    private String login;

    @Option(name = "--json", description = "Prints JSON")
    private boolean json;

    @Reference
    private BundleContext context;

    @Override
    public final Object execute() {
        try {
            run(services().need(Modules.class));
            return null;
        } catch (ModuleRefused refused) {
            throw new Failure(Printed.both(refused.why()));
        }
    }

    abstract void run(Modules modules);

    Services services() {
        return new Services(context);
    }

    boolean json() {
        return json;
    }

    By by() {
        return new By(login == null ? services().administrator(null) : services().person(login), "shell", why);
    }

    static Target target(String level, List<String> units) {
        if (level == null) {
            return new Target(null, units == null ? Set.of() : new TreeSet<>(units));
        }
        try {
            return new Target(Level.valueOf(level.strip().toUpperCase(java.util.Locale.ROOT)), units == null ? Set.of() : new TreeSet<>(units));
        } catch (IllegalArgumentException unknown) {
            throw new Failure("there is no level " + Printed.line(level) + "; there are BUREAU, SECTION, DEPARTMENT, STATION");
        }
    }

    void told(String done, Module module) {
        if (json) {
            print(plain(module));
        } else {
            System.out.println(done + ": " + module.name() + " " + (module.version().isEmpty() ? "" : module.version() + " ") + module.state().name().toLowerCase(java.util.Locale.ROOT)
                    + ", serves " + module.audience().people() + " people in " + module.audience().units().size() + " units");
        }
    }

    static Map<String, Object> plain(Module m) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", m.name());
        values.put("kind", m.kind().name());
        values.put("title", m.title());
        values.put("bundle", m.symbolicName());
        values.put("version", m.version());
        values.put("before", m.before());
        values.put("state", m.state().name());
        values.put("reason", Printed.both(m.reason()));
        values.put("origin", m.origin());
        values.put("signer", m.signer());
        values.put("brings", m.brings());
        values.put("needs", m.needs());
        values.put("neededBy", m.neededBy());
        values.put("switches", m.switches());
        values.put("levels", m.audience().levels().stream().map(Enum::name).toList());
        values.put("units", m.audience().units());
        values.put("people", m.audience().people());
        return values;
    }

    static void print(Object values) {
        try {
            System.out.println(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
