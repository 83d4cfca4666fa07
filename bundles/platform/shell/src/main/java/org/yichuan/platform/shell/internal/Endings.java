package org.yichuan.platform.shell.internal;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;

/**
 * How a line that is being typed may go on. Not Karaf's own completer: that one takes no option after an argument, and
 * people write them there (see {@link Words}).
 */
final class Endings {

    private Endings() {
    }

    /** @param words the command and what follows it; the last one is being typed and may be empty @return what it may become */
    static List<String> of(Session session, List<String> words) {
        String typed = words.isEmpty() ? "" : words.getLast();
        return candidates(session, words, typed).stream().map(String::strip).filter(c -> c.startsWith(typed)).distinct().sorted().toList();
    }

    private static List<String> candidates(Session session, List<String> words, String typed) {
        if (words.size() < 2) {
            return session.getRegistry().getCommands().stream().filter(c -> c.getScope().equals("yichuan")).map(c -> c.getScope() + ":" + c.getName()).toList();
        }
        Command command = Described.command(session.getRegistry(), words.getFirst());
        if (command == null) {
            return List.of();
        }
        Map<String, Boolean> options = Words.valued(command);
        String before = words.get(words.size() - 2);
        if (options.getOrDefault(before, false)) {
            return values(session, typed, Described.fields(command).stream().filter(f -> isOption(f, before)).findFirst().orElse(null));
        }
        if (typed.startsWith("-")) {
            return List.copyOf(options.keySet());
        }
        int index = arguments(words.subList(1, words.size() - 1), options);
        return values(session, typed, Described.fields(command).stream().filter(f -> isArgument(f, index)).findFirst().orElse(null));
    }

    private static int arguments(List<String> words, Map<String, Boolean> options) {
        int arguments = 0;
        for (int i = 0; i < words.size(); i++) {
            if (options.getOrDefault(words.get(i), false)) {
                i++;
            } else if (!options.containsKey(words.get(i))) {
                arguments++;
            }
        }
        return arguments;
    }

    private static boolean isOption(Field field, String name) {
        Option option = field.getAnnotation(Option.class);
        return option != null && (option.name().equals(name) || List.of(option.aliases()).contains(name));
    }

    private static boolean isArgument(Field field, int index) {
        Argument argument = field.getAnnotation(Argument.class);
        return argument != null && argument.index() == index;
    }

    private static List<String> values(Session session, String typed, Field field) {
        Completion completion = field == null ? null : field.getAnnotation(Completion.class);
        if (completion == null || !Completer.class.isAssignableFrom(completion.value())) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        Completer completer = (Completer) session.getRegistry().getService(completion.value());
        if (completer != null) {
            completer.complete(session, new ArgumentCommandLine(typed, typed.length()), found);
        }
        return found;
    }
}
