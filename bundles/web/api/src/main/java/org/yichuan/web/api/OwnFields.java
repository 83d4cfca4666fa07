package org.yichuan.web.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Message;

/** The fields that units made, as lists show, sort and seek by them: only those that the person may read. */
public final class OwnFields {
    private static final Set<String> EACH = Set.of("choice", "choices", "yesno", "unit", "person");
    private final Desk desk;
    private final Map<String, Optional<Sheet>> sheets = new HashMap<>();

    /**
     * A field to choose.
     *
     * @param key      {@link Sheet#key}
     * @param label    with the category it is for
     * @param field    as it is now
     * @param category code of the category
     */
    public record Known(String key, Message label, Field field, String category) { }

    public OwnFields(Desk desk) {
        this.desk = desk;
    }

    /** Those of the forms there are now in the person's bureaus and sections, in the order of the forms. */
    public List<Known> all() {
        Forms forms = desk.forms().orElse(null);
        if (forms == null) {
            return List.of();
        }
        Map<String, Known> known = new LinkedHashMap<>();
        for (FormLayer layer : desk.circulation().settings().layers()) {
            if (!concerns(layer.unit())) {
                continue;
            }
            Sheet sheet = forms.with(desk.circulation().settings(), layer);
            Message category = Labels.category(desk.circulation(), layer.category());
            for (Field field : sheet.fields()) {
                if (forms.sees(desk.person(), layer.unit(), field) && forms.type(field.type()).filter(FieldType::sought).isPresent()) {
                    known.putIfAbsent(sheet.key(field.name()), new Known(sheet.key(field.name()),
                            new Message(category.zh() + "·" + field.label().zh(), category.en() + " · " + field.label().en()), field, layer.category()));
                }
            }
        }
        return List.copyOf(known.values());
    }

    private boolean concerns(UUID unit) {
        return unit == null || desk.organisation().unit(unit).isPresent() && desk.person().postings().stream().map(p -> desk.organisation().house(p.unitId()).id())
                .anyMatch(house -> house.equals(desk.organisation().house(unit).id()) || unit.equals(desk.organisation().unit(house).orElseThrow().parentId()));
    }

    /** What stands under a field in a line, in the words of the version it was filled in on; empty when nothing does, or the person may not read it. */
    public String text(Documents.Row row, Known known) {
        Forms forms = desk.forms().orElse(null);
        List<String> texts = new ArrayList<>();
        for (Filled filled : forms == null ? List.<Filled>of() : row.filled()) {
            Sheet sheet = sheets.computeIfAbsent(filled.sheet(), ref -> forms.sheet(desk.circulation().settings(), ref)).orElse(null);
            Field field = sheet == null ? null : sheet.field(known.field().name()).filter(f -> sheet.key(f.name()).equals(known.key())).orElse(null);
            if (field != null && forms.sees(desk.person(), row.document().owner(), field)) {
                Object value = forms.values(filled).get(field.name());
                if (value != null) {
                    texts.add(desk.text(forms.text(field, value)));
                }
            }
        }
        return texts.stream().distinct().collect(Collectors.joining("；"));
    }

    /**
     * What a field that is chosen from a few entries can be sought by, as {@link #counted} names them; those that are offered no more, too.
     * Empty: what is sought by it is typed.
     */
    public List<String> entries(Known known) {
        return switch (known.field().type()) {
            case "choice", "choices" -> FieldInputs.everyCode(desk, known.field());
            case "yesno" -> List.of("true", "false");
            case "unit" -> desk.organisation().units().stream().map(u -> u.id().toString()).toList();
            default -> List.of();
        };
    }

    /** Whether there are figures of a field: how often each value stands there, or what the numbers come to. */
    public static boolean countable(Known known) {
        return EACH.contains(known.field().type()) || summed(known);
    }

    /** Whether the figures of a field are sums. */
    public static boolean summed(Known known) {
        return known.field().type().equals("number") || known.field().type().equals("money");
    }

    /** What a text under which documents are counted stands for, in words. */
    public String counted(Known known, String text) {
        Field field = known.field();
        Object value = switch (field.type()) {
            case "yesno" -> Boolean.valueOf(text);
            case "choice", "choices" -> FieldInputs.everyCode(desk, field).stream().filter(c -> c.equalsIgnoreCase(text)).findFirst().orElse(text);
            default -> text;
        };
        return desk.forms().map(f -> desk.text(f.text(field, value))).orElse(text);
    }

    /**
     * What a person asks of a field: a text by how it begins, a number, day or place as it is, two of them with {@code ~} between from the one to
     * the other, several choices together. What cannot be read is sought as a text.
     */
    public List<Documents.Sought> sought(Known known, String asked) {
        String[] ends = asked.strip().split("[~～]", -1);
        SearchKey from = keys(known.field(), ends[0]).getFirst();
        SearchKey to = ends.length == 2 ? keys(known.field(), ends[1]).getFirst() : null;
        if (to != null && to.number() != null && from.number() != null) {
            return List.of(new Documents.Sought(known.key(), from, to.number()));
        }
        return keys(known.field(), asked).stream().map(k -> new Documents.Sought(known.key(), k, null)).toList();
    }

    private List<SearchKey> keys(Field field, String text) {
        List<SearchKey> plain = List.of(new SearchKey(text.strip(), null));
        FieldType type = desk.forms().flatMap(f -> f.type(field.type())).orElse(null);
        try {
            Object value = type == null ? null : type.read(field, text.strip());
            List<SearchKey> keys = value == null ? plain : type.keys(field, value);
            return keys.isEmpty() ? plain : keys;
        } catch (RuntimeException | LinkageError none) {
            return plain;
        }
    }
}
