package org.yichuan.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Filling;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Move;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.text.Message;

/**
 * A hundred redesigns at random (fields added, removed, renamed, re-typed, moved, made mandatory) while a thousand documents are
 * in circulation: each opens as it was filled in, fits its own version, exports the same, and is moved to the newest where it
 * fits, with everything that is lost named before.
 */
class RedesignTest {
    private static final List<String> TYPES = List.of("text", "longtext", "number", "money", "date", "yesno", "choice", "choices", "attachment", "ink");
    private static final Map<String, Object> CHOICES = Map.of("choices", List.of(Map.of("code", "A", "zh", "甲", "en", "First"), Map.of("code", "B", "zh", "乙", "en", "Second")));
    private static final String FILE = "0".repeat(64);
    private final House house = new House();
    private final Random random = new Random(3);
    private int made;

    private record Kept(Filled filled, String shown, String exported, Map<String, Object> values) { }

    @Test
    void documentsOutliveAHundredRedesigns() {
        List<Kept> documents = new ArrayList<>();
        house.stored.add(FILE);
        publish(List.of(made(), made(), made()), null);
        for (int round = 0; round < 100; round++) {
            redesign();
            for (int i = 0; i < 10; i++) {
                documents.add(register());
            }
        }
        assertThat(documents).hasSize(1000);
        Sheet newest = house.current(house.registry);
        assertThat(newest.ref()).endsWith(":101");
        int moved = 0;
        int lossless = 0;
        for (Kept kept : documents) {
            Sheet own = house.forms.sheet(house.settings, kept.filled().sheet()).orElseThrow();
            assertThat(shown(own, kept.filled())).as("opens as it was filled in").isEqualTo(kept.shown());
            assertThat(house.forms.check(own, "register", house.forms.values(kept.filled())).faults()).as("fits its own version").isEmpty();
            assertThat(house.forms.write(own)).as("exports the same").isEqualTo(kept.exported());
            assertThat(house.forms.values(kept.filled())).isEqualTo(kept.values());

            Move move = house.forms.move(own, kept.values(), newest);
            assertThat(house.forms.check(newest, "register", move.values()).faults().isEmpty()).as("can be moved where it fits").isEqualTo(move.fits());
            nothingIsLostUnsaid(own, kept.values(), newest, move);
            moved += move.fits() ? 1 : 0;
            lossless += move.fits() && move.lost().isEmpty() ? 1 : 0;
        }
        assertThat(moved).as("documents that could be moved").isPositive().isLessThan(1000);
        assertThat(lossless).as("of these without any loss").isPositive();
        assertThat(house.forms.move(newest, documents.getLast().values(), newest).values()).as("to its own version: as it is").isEqualTo(documents.getLast().values());
    }

    /** Every value is there under its name or a later one, or is named among what is lost. */
    private void nothingIsLostUnsaid(Sheet own, Map<String, Object> values, Sheet newest, Move move) {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Field field = own.field(value.getKey()).orElseThrow();
            boolean whole = Set.of("attachment", "ink").contains(field.type());
            boolean there = newest.fields().stream().filter(f -> f.name().equals(field.name()) || f.was().contains(field.name())).map(f -> move.values().get(f.name()))
                    .anyMatch(v -> v != null && (!whole || Plain.same(v, value.getValue())));
            boolean said = move.lost().stream().anyMatch(m -> m.zh().contains(field.label().zh()) && m.zh().contains(house.forms.text(field, value.getValue()).zh()));
            assertThat(there || said).as("%s = %s, moved to %s, lost %s", field, value.getValue(), move.values(), move.lost()).isTrue();
        }
    }

    private void redesign() {
        List<Field> fields = new ArrayList<>(house.current(house.registry).fields());
        int at = random.nextInt(fields.size());
        Field old = fields.get(at);
        List<String> was = new ArrayList<>(old.was());
        switch (fields.size() > 12 ? 1 : random.nextInt(6)) {
            case 0 -> fields.add(random.nextInt(fields.size() + 1), made());
            case 1 -> {
                if (fields.size() > 2) {
                    fields.remove(at);
                } else {
                    fields.add(made());
                }
            }
            case 2 -> {
                was.add(old.name());
                fields.set(at, new Field("f" + ++made, old.type(), Message.of("改名" + made), old.help(), old.required(), false, old.fill(), old.see(), "", "", old.message(), null,
                        old.options(), was));
            }
            case 3 -> {
                String type = TYPES.get(random.nextInt(TYPES.size()));
                fields.set(at, new Field(old.name(), type, Message.of(old.label().zh() + "型"), old.help(), old.required(), false, old.fill(), old.see(), "", "", old.message(), null,
                        type.startsWith("choice") ? CHOICES : Map.of(), was));
            }
            case 4 -> fields.set(at, old.with(Map.of("required", !old.required(), "options", narrowed(old))));
            default -> Collections.shuffle(fields, random);
        }
        List<String> names = fields.stream().map(Field::name).toList();
        int cut = random.nextInt(names.size() + 1);
        publish(fields, List.of(new Section("first", Message.of("上"), 1 + random.nextInt(3), names.subList(0, cut)),
                new Section("second", Message.of("下"), 2, names.subList(cut, names.size()))));
    }

    private Map<String, Object> narrowed(Field field) {
        return field.type().equals("text") ? Map.of("maxLength", 3 + random.nextInt(30)) : field.type().equals("number") ? Map.of("maximum", random.nextInt(2000)) : field.options();
    }

    private Field made() {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        return FillTest.field("f" + ++made, type, "字段" + made, Map.of("required", random.nextInt(5) == 0, "options", type.startsWith("choice") ? CHOICES : Map.of()));
    }

    private void publish(List<Field> fields, List<Section> sections) {
        FormLayer now = house.settings.layer(house.registry.id(), House.PETITION).orElse(FormLayer.none(house.registry.id(), House.PETITION));
        var result = house.settings.change(house.admin, new FormLayer(now.unit(), now.category(), now.version(), "", fields, List.of(), Set.of(),
                sections == null ? List.of() : sections));
        assertThat(result.done()).as(result.message().en()).isTrue();
        if (house.settings.layer(house.registry.id(), House.PETITION).orElseThrow().version() == now.version()) {
            // nothing was changed: a version of its own all the same
            publish(fields, List.of(new Section("s" + ++made, Message.NONE, 2, fields.stream().map(Field::name).toList())));
        }
    }

    private Kept register() {
        Sheet sheet = house.current(house.registry);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : sheet.fields()) {
            if (field.required() || random.nextInt(4) > 0) {
                values.put(field.name(), value(field));
            }
        }
        Filling filling = house.fill(house.document(house.registry), house.registry, house.registrar, "register", List.of(), Forms.VALUES, values, Forms.SHEET, sheet.ref());
        assertThat(filling.refusal()).isNull();
        Filled filled = filling.filled().getFirst();
        return new Kept(filled, shown(sheet, filled), house.forms.write(sheet), new HashMap<>(house.forms.values(filled)));
    }

    private Object value(Field field) {
        return switch (field.type()) {
            case "number" -> new BigDecimal(random.nextInt(1 + Math.min(1000, field.option("maximum").isEmpty() ? 1000 : Integer.parseInt(field.option("maximum")))));
            case "money" -> new BigDecimal(random.nextInt(100_000)).movePointLeft(2);
            case "date" -> "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            case "yesno" -> random.nextBoolean();
            case "choice" -> random.nextBoolean() ? "A" : "B";
            case "choices" -> random.nextBoolean() ? List.of("A", "B") : List.of("B");
            case "attachment" -> List.of(Map.of("name", "来信.pdf", "mediaType", "application/pdf", "size", 1 + random.nextInt(999), "sha256", FILE));
            case "ink" -> Map.of("strokes", List.of(List.of(random.nextInt(600), random.nextInt(200), random.nextInt(600), random.nextInt(200))));
            default -> {
                String text = random.nextBoolean() ? Integer.toString(random.nextInt(999)) : "文字" + random.nextInt(9);
                yield text.substring(0, Math.min(text.length(), field.option("maxLength").isEmpty() ? 30 : Integer.parseInt(field.option("maxLength"))));
            }
        };
    }

    /** As a page shows it. */
    private String shown(Sheet sheet, Filled filled) {
        Map<String, Object> values = house.forms.values(filled);
        StringBuilder page = new StringBuilder();
        for (Section section : sheet.sections()) {
            page.append("# ").append(section.title().zh()).append('\n');
            section.fields().stream().map(n -> sheet.field(n).orElseThrow())
                    .forEach(f -> page.append(f.label().zh()).append(": ").append(house.forms.text(f, values.get(f.name())).zh()).append('\n'));
        }
        return page.toString();
    }
}
