package org.yichuan.platform.shell.internal;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command's class says of its options and arguments. */
final class Described {
    private static final Logger LOG = LoggerFactory.getLogger(Described.class);

    private Described() {
    }

    /** @param word {@code scope:name} @return the command, or null when there is none */
    static Command command(Registry registry, String word) {
        int colon = word.indexOf(':');
        return registry == null || colon < 0 ? null : registry.getCommand(word.substring(0, colon), word.substring(colon + 1));
    }

    /** The fields of the command's class and of those it extends; none when nothing is known about it. */
    static List<Field> fields(Command command) {
        List<Field> found = new ArrayList<>();
        try {
            // Karaf's own class for annotated commands; its package is not exported, its method is public
            for (Class<?> type = (Class<?>) command.getClass().getMethod("getActionClass").invoke(command); type != null; type = type.getSuperclass()) {
                found.addAll(List.of(type.getDeclaredFields()));
            }
        } catch (ReflectiveOperationException | LinkageError unknown) {
            LOG.debug("nothing is known about {}", command.getName(), unknown);
        }
        return found;
    }
}
