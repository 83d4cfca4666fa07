package org.yichuan.api.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import org.yichuan.api.text.Message;

/**
 * A field of a form. All its attributes but name and type can be refined by the layers below.
 *
 * @param name      under which its value is kept and which expressions use: {@code petitioner}
 * @param type      code of its {@link FieldType}
 * @param label     as shown beside it
 * @param help      a sentence below it, or {@link Message#NONE}
 * @param required  whether it must be filled in where it is shown
 * @param fixed     whether the layers below must leave it as it is
 * @param fill      the actions in whose forms it is filled in; empty: in registering
 * @param see       who reads it: levels ({@code DEPARTMENT}) or posts of a level ({@code STATION/STATION_CLERK}); empty: whoever reads the
 *                  document. The registry of the document always does
 * @param visibleIf an expression over other fields without which it is not shown nor kept; empty: always shown
 * @param computed  an expression that gives its value; empty: it is filled in by hand
 * @param message   what to say when a value does not fit, or {@link Message#NONE} for the usual sentence
 * @param initial   the value it starts with, or null
 * @param options   what its type asks for: {@code maxLength}, {@code pattern}, {@code unit}, {@code choices} …
 * @param was       names it had in versions before: its values are found under them when a document moves to this version
 */
public record Field(String name, String type, Message label, Message help, boolean required, boolean fixed, Set<String> fill, Set<String> see,
        String visibleIf, String computed, Message message, Object initial, Map<String, Object> options, List<String> was) {

    /** The attributes that a layer below may refine, in the order they are shown. */
    public static final List<String> ATTRIBUTES = List.of("label", "help", "required", "fill", "see", "visibleIf", "computed", "message", "initial", "options");
    /** What {@link #fill} of nothing stands for. */
    public static final String REGISTER = "register";

    public Field {
        label = label == null ? Message.NONE : label;
        help = help == null ? Message.NONE : help;
        message = message == null ? Message.NONE : message;
        fill = fill == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(fill));
        see = see == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(see));
        visibleIf = visibleIf == null ? "" : visibleIf.strip();
        computed = computed == null ? "" : computed.strip();
        options = options == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(options));
        was = was == null ? List.of() : List.copyOf(was);
    }

    /** A field with a label and nothing else said of it. */
    public static Field of(String name, String type, Message label) {
        return new Field(name, type, label, null, false, false, null, null, null, null, null, null, null, null);
    }

    /** Whether it is filled in by hand in the form of an action. */
    public boolean filledIn(String action) {
        return computed.isEmpty() && (fill.isEmpty() ? action.equals(REGISTER) : fill.contains(action));
    }

    /** An option's text; empty when there is none. */
    public String option(String option) {
        Object value = options.get(option);
        return value == null ? "" : value.toString();
    }

    /** The values of its {@link #ATTRIBUTES}, as a refinement holds them: texts, numbers, yes/no, lists and maps only. */
    public Map<String, Object> attributes() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("label", both(label));
        values.put("help", both(help));
        values.put("required", required);
        values.put("fill", List.copyOf(fill));
        values.put("see", List.copyOf(see));
        values.put("visibleIf", visibleIf);
        values.put("computed", computed);
        values.put("message", both(message));
        values.put("initial", initial);
        values.put("options", options);
        return values;
    }

    /** The field with some of its attributes so. @throws IllegalArgumentException when one is none, or has no such value */
    public Field with(Map<String, Object> changed) {
        Map<String, Object> v = attributes();
        if (!v.keySet().containsAll(changed.keySet())) {
            throw new IllegalArgumentException("no such attribute among " + changed.keySet());
        }
        v.putAll(changed);
        try {
            return new Field(name, type, message(v.get("label")), message(v.get("help")), (Boolean) v.get("required"), fixed, texts(v.get("fill")), texts(v.get("see")),
                    (String) v.get("visibleIf"), (String) v.get("computed"), message(v.get("message")), v.get("initial"), options(v.get("options")), was);
        } catch (ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("no such value among " + changed, e);
        }
    }

    private static Map<String, Object> both(Message m) {
        return Map.of("zh", m.zh(), "en", m.en());
    }

    private static Message message(Object both) {
        Map<?, ?> m = (Map<?, ?>) both;
        return new Message((String) m.get("zh"), (String) m.get("en"));
    }

    private static Set<String> texts(Object list) {
        Set<String> texts = new TreeSet<>();
        ((java.util.Collection<?>) list).forEach(t -> texts.add((String) t));
        return texts;
    }

    private static Map<String, Object> options(Object map) {
        Map<String, Object> options = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((k, v) -> options.put((String) k, v));
        return options;
    }
}
