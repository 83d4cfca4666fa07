package org.yichuan.platform.shell.internal;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Registry;

/** Puts a command's options before its arguments: Karaf takes no option after the first argument, and people write them there. */
final class Words {
    private Words() {
    }

    /** @param words the command and what follows it; unchanged when nothing is known about the command's options */
    static List<String> ordered(Registry registry, List<String> words) {
        Command command = Described.command(registry, words.getFirst());
        return command == null ? words : ordered(words, valued(command));
    }

    static List<String> ordered(List<String> words, Map<String, Boolean> valued) {
        List<String> options = new ArrayList<>(List.of(words.getFirst()));
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (word.equals("--")) {
                arguments.addAll(words.subList(i + 1, words.size()));
                break;
            }
            if (!valued.containsKey(name)) {
                arguments.add(word);
                continue;
            }
            options.add(word);
            if (valued.get(name) && !word.contains("=") && i + 1 < words.size()) {
                options.add(words.get(++i));
            }
        }
        options.addAll(arguments);
        return options;
    }

    /** The command's options, and whether a value follows. */
    static Map<String, Boolean> valued(Command command) {
        Map<String, Boolean> found = new HashMap<>(Map.of("--help", false));
        for (Field field : Described.fields(command)) {
            Option option = field.getAnnotation(Option.class);
            if (option != null) {
                boolean value = field.getType() != boolean.class && field.getType() != Boolean.class;
                found.put(option.name(), value);
                for (String alias : option.aliases()) {
                    found.put(alias, value);
                }
            }
        }
        return found;
    }
}
