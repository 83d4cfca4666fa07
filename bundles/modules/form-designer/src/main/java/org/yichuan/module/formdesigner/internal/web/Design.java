package org.yichuan.module.formdesigner.internal.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.text.Message;

/** A form in the making: every step can be undone and done again. */
final class Design {
    private static final int MOST_STEPS = 200;
    private static final Pattern QUOTED_OR_NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*");
    private final Deque<Sheet> past = new ArrayDeque<>();
    private final Deque<Sheet> future = new ArrayDeque<>();
    private final Sheet above;
    private Sheet now;

    /** @param above what the units above made of it */
    Design(Sheet above, Sheet now) {
        this.above = above;
        this.now = now;
    }

    Sheet sheet() {
        return now;
    }

    /** Whether the field came from above. */
    boolean inherited(String name) {
        return above.field(name).isPresent();
    }

    /** Whether it came from above and has to stay as it is. */
    boolean fixed(String name) {
        return above.field(name).filter(Field::fixed).isPresent();
    }

    /** The unit above that brought a field. */
    UUID origin(String name) {
        return above.origins().get(name);
    }

    boolean undo() {
        if (past.isEmpty()) {
            return false;
        }
        future.push(now);
        now = past.pop();
        return true;
    }

    boolean redo() {
        if (future.isEmpty()) {
            return false;
        }
        past.push(now);
        now = future.pop();
        return true;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    void become(Sheet next) {
        if (!next.equals(now)) {
            past.push(now);
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
            future.clear();
            now = next;
        }
    }

    private void become(List<Section> sections, List<Field> fields) {
        Map<String, Field> byName = new LinkedHashMap<>();
        fields.forEach(f -> byName.put(f.name(), f));
        List<Field> ordered = sections.stream().flatMap(s -> s.fields().stream()).map(byName::get).filter(Objects::nonNull).toList();
        become(new Sheet(now.ref(), now.category(), now.unit(), sections, ordered, now.origins()));
    }

    /** A new field of a type at a place of a section. @return its name */
    String add(String type, Message label, String section, int at) {
        int number = now.fields().size() + 1;
        while (now.field("field_" + number).isPresent() || above.field("field_" + number).isPresent()) {
            number++;
        }
        String name = "field_" + number;
        List<Field> fields = new ArrayList<>(now.fields());
        fields.add(Field.of(name, type, label));
        List<Section> sections = sections();
        int place = place(sections, section);
        List<String> names = new ArrayList<>(sections.get(place).fields());
        names.add(Math.min(at < 0 ? names.size() : at, names.size()), name);
        sections.set(place, with(sections.get(place), names));
        become(sections, fields);
        return name;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(now.sections());
        if (sections.isEmpty()) {
            sections.add(new Section("main", Message.NONE, 2, List.of()));
        }
        return sections;
    }

    private static int place(List<Section> sections, String id) {
        return IntStream.range(0, sections.size()).filter(i -> sections.get(i).id().equals(id)).findFirst().orElse(sections.size() - 1);
    }

    private static Section with(Section s, List<String> names) {
        return new Section(s.id(), s.title(), s.columns(), names);
    }

    /** Moves a field to a place of a section. @param at before which field; less than 0: the end */
    void move(String name, String section, int at) {
        List<Section> sections = sections();
        int to = place(sections, section);
        int before = sections.get(to).fields().indexOf(name);
        for (int i = 0; i < sections.size(); i++) {
            List<String> names = new ArrayList<>(sections.get(i).fields());
            names.remove(name);
            if (i == to) {
                int wanted = at < 0 ? names.size() : before >= 0 && before < at ? at - 1 : at;
                names.add(Math.min(wanted, names.size()), name);
            }
            sections.set(i, with(sections.get(i), names));
        }
        become(sections, now.fields());
    }

    /** One place up or down, into the section beside at an end. */
    void step(String name, int by) {
        List<Section> sections = sections();
        for (int i = 0; i < sections.size(); i++) {
            int at = sections.get(i).fields().indexOf(name);
            if (at >= 0) {
                int to = at + by;
                if (to >= 0 && to < sections.get(i).fields().size()) {
                    move(name, sections.get(i).id(), by > 0 ? to + 1 : to);
                } else if (i + by >= 0 && i + by < sections.size()) {
                    move(name, sections.get(i + by).id(), by > 0 ? 0 : -1);
                }
                return;
            }
        }
    }

    void remove(String name) {
        become(sections().stream().map(s -> with(s, s.fields().stream().filter(n -> !n.equals(name)).toList())).toList(),
                now.fields().stream().filter(f -> !f.name().equals(name)).toList());
    }

    /** Another name is the field's from now on: what was filled in under the one before is found by it. */
    void change(String name, Field next) {
        List<Section> sections = sections().stream().map(s -> with(s, s.fields().stream().map(n -> n.equals(name) ? next.name() : n).toList())).toList();
        become(sections, now.fields().stream().map(f -> f.name().equals(name) ? next : renamed(f, name, next.name())).toList());
    }

    /** A field whose expressions use another one by its new name. */
    private static Field renamed(Field field, String before, String after) {
        return before.equals(after) ? field : field.with(Map.of("visibleIf", renamed(field.visibleIf(), before, after), "computed", renamed(field.computed(), before, after)));
    }

    /** What stands between quotes is a text, not a name. */
    private static String renamed(String expression, String before, String after) {
        return QUOTED_OR_NAME.matcher(expression).replaceAll(m -> m.group().equalsIgnoreCase(before) ? after : java.util.regex.Matcher.quoteReplacement(m.group()));
    }

    String addSection(Message title) {
        List<Section> sections = sections();
        int number = sections.size() + 1;
        while (true) {
            String id = "s" + number++;
            if (sections.stream().noneMatch(s -> s.id().equals(id))) {
                sections.add(new Section(id, title, 2, List.of()));
                become(sections, now.fields());
                return id;
            }
        }
    }

    void changeSection(Section next) {
        become(sections().stream().map(s -> s.id().equals(next.id()) ? next : s).toList(), now.fields());
    }

    void stepSection(String id, int by) {
        List<Section> sections = sections();
        int at = place(sections, id);
        if (at + by >= 0 && at + by < sections.size()) {
            sections.add(at + by, sections.remove(at));
            become(sections, now.fields());
        }
    }

    /** Takes away a section that is empty. */
    void removeSection(String id) {
        become(sections().stream().filter(s -> !s.id().equals(id) || !s.fields().isEmpty()).toList(), now.fields());
    }
}
