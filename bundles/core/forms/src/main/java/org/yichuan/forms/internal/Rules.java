package org.yichuan.forms.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yichuan.api.forms.Checked;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What is wrong with a form, in a sentence with the place and the reason; null when nothing is. */
final class Rules {
    static final int MOST_FIELDS = 200;
    private static final int MOST_SECTIONS = 40;
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_HELP = 500;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    /** Tags, entities and addresses that run: nothing a reader needs. They would not run in our pages, but exported they might elsewhere. */
    private static final Pattern SCRIPT = Pattern.compile("<\\s*[a-zA-Z/!?]|&#|javascript\\s*:", Pattern.CASE_INSENSITIVE);
    /** What breaks a line or turns its direction, so that one label could be shown as another. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u206F]");

    private final Types types;
    private final Checks checks;
    private final Expressions expressions;
    private final Texts texts = new Texts(Rules.class);

    Rules(Types types, Checks checks, Expressions expressions) {
        this.types = types;
        this.checks = checks;
        this.expressions = expressions;
    }

    Message fault(Sheet sheet) {
        if (sheet.fields().size() > MOST_FIELDS) {
            return texts.message("rule.many", sheet.fields().size(), MOST_FIELDS);
        }
        Set<String> names = new HashSet<>();
        for (Field field : sheet.fields()) {
            Message fault = names.add(field.name()) ? fault(field, sheet) : texts.message("rule.twice");
            if (fault != null) {
                return texts.message("rule.place", field.name(), field.label(), fault);
            }
        }
        if (sheet.sections().size() > MOST_SECTIONS) {
            return texts.message("rule.sections", MOST_SECTIONS);
        }
        for (Section section : sheet.sections()) {
            Message fault = section.columns() < 1 || section.columns() > 4 ? texts.message("rule.columns") : words(section.title(), LONGEST_LABEL, false);
            if (fault != null) {
                return texts.message("rule.section", section.title().zh().isEmpty() ? Message.of(section.id()) : section.title(), fault);
            }
        }
        Message circle = circle(sheet);
        return circle != null ? circle : initial(sheet);
    }

    private Message fault(Field field, Sheet sheet) {
        if (!NAME.matcher(field.name()).matches() || Expressions.RESERVED.contains(field.name())) {
            return texts.message("rule.name");
        }
        Message fault = words(field.label(), LONGEST_LABEL, true);
        fault = fault != null ? fault : words(field.help(), LONGEST_HELP, false);
        fault = fault != null ? fault : words(field.message(), LONGEST_HELP, false);
        if (fault != null) {
            return fault;
        }
        String script = script(field.options());
        if (script != null) {
            return texts.message("rule.script", script);
        }
        FieldType type = types.of(field).orElse(null);
        if (type == null) {
            return texts.message("rule.type", field.type());
        }
        if (field.options().get("pattern") instanceof Object pattern && !pattern.toString().isEmpty()) {
            String[] bad = Patterns.fault(pattern.toString());
            if (bad != null) {
                return texts.message(bad[0], bad[1]);
            }
        }
        try {
            fault = type.fault(field);
            if (fault != null) {
                return fault;
            }
            Patterns used = new Patterns();
            if (type.schema(field).get("pattern") instanceof String p) {
                used.getRegularExpression(p);
            }
        } catch (RuntimeException | LinkageError broken) {
            return texts.message("rule.options", String.valueOf(broken.getMessage()));
        }
        for (String who : field.see()) {
            if (!audience(who)) {
                return texts.message("rule.see", who);
            }
        }
        fault = expression(field.visibleIf(), "attribute.visibleIf", sheet);
        return fault != null ? fault : expression(field.computed(), "attribute.computed", sheet);
    }

    private static boolean audience(String who) {
        String[] parts = who.split("/", -1);
        return parts.length <= 2 && Stream.of(Level.values()).anyMatch(l -> l.name().equals(parts[0]))
                && (parts.length == 1 || Stream.of(Post.values()).anyMatch(p -> p.name().equals(parts[1])));
    }

    private Message words(Message words, int longest, boolean needed) {
        String both = words.zh() + words.en();
        if (SCRIPT.matcher(both).find()) {
            return texts.message("rule.script", cut(both));
        }
        if (UNSEEN.matcher(both).find()) {
            return texts.message("rule.unseen");
        }
        if (needed && (words.zh().isBlank() || words.en().isBlank())) {
            return texts.message("rule.label");
        }
        return words.zh().length() > longest || words.en().length() > longest ? texts.message("rule.long", longest) : null;
    }

    /** The first text among options that is a script; null when there is none. A pattern may hold anything. */
    private static String script(Object options) {
        return switch (options) {
            case Map<?, ?> m -> m.entrySet().stream().filter(e -> !"pattern".equals(e.getKey())).map(e -> script(e.getValue())).filter(s -> s != null).findFirst().orElse(null);
            case Collection<?> c -> c.stream().map(Rules::script).filter(s -> s != null).findFirst().orElse(null);
            case String s when SCRIPT.matcher(s).find() || UNSEEN.matcher(s).find() -> cut(s);
            case null, default -> null;
        };
    }

    private Message expression(String expression, String attribute, Sheet sheet) {
        if (expression.isEmpty()) {
            return null;
        }
        if (expression.length() > Expressions.LONGEST) {
            return texts.message("rule.expression", texts.message(attribute), texts.message("rule.long", Expressions.LONGEST));
        }
        String fault = expressions.fault(expression);
        if (fault != null) {
            return texts.message("rule.expression", texts.message(attribute), fault);
        }
        String unknown = expressions.uses(expression).stream().filter(n -> sheet.field(n).isEmpty()).findFirst().orElse(null);
        return unknown == null ? null : texts.message("rule.unknown", texts.message(attribute), unknown);
    }

    /** Expressions that wait for one another, named one after the other. */
    private Message circle(Sheet sheet) {
        Set<String> done = new HashSet<>(checks.order(sheet));
        String start = sheet.fields().stream().map(Field::name).filter(n -> !done.contains(n)).findFirst().orElse(null);
        if (start == null) {
            return null;
        }
        Map<String, Set<String>> uses = checks.uses(sheet);
        Set<String> way = new LinkedHashSet<>();
        String at = start;
        while (way.add(at)) {
            at = uses.get(at).stream().filter(n -> !done.contains(n)).findFirst().orElseThrow();
        }
        List<String> circle = List.copyOf(way).subList(List.copyOf(way).indexOf(at), way.size());
        return texts.message("rule.circle", String.join(" → ", circle) + " → " + at);
    }

    private Message initial(Sheet sheet) {
        for (Field field : sheet.fields()) {
            if (!Plain.empty(field.initial())) {
                Checked checked = checks.check(sheet.only(Set.of(field.name())), "", Map.of(field.name(), field.initial()));
                if (!checked.faults().isEmpty()) {
                    return texts.message("rule.initial", field.name(), field.label(), checked.faults().values().iterator().next());
                }
            }
        }
        return null;
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
