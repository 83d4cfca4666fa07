package org.yichuan.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.forms.Conflict;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;

/** A base form, refined by the section, refined again by the registry. */
class LayersTest {
    private final House house = new House();

    @Test
    void whatIsAddedAboveFlowsDownAndLosesNothingBelow() {
        publish(null, add(house.forms.above(house.settings, null, House.PETITION), field("petitioner", "信访人")));
        Sheet section = house.forms.above(house.settings, house.section.id(), House.PETITION);
        publish(house.section.id(), change(add(section, field("telephone", "电话")), "petitioner", "required", true));
        Sheet registry = house.forms.above(house.settings, house.registry.id(), House.PETITION);
        publish(house.registry.id(), change(add(registry, field("mark", "里程")), "telephone", "label", Map.of("zh", "手机", "en", "Mobile")));

        publish(null, add(house.forms.with(house.settings, layer(null)), field("address", "住址")));

        Sheet now = house.current(house.registry);
        assertThat(now.fields()).extracting(Field::name).containsExactlyInAnyOrder("petitioner", "telephone", "mark", "address");
        assertThat(now.field("petitioner").orElseThrow().required()).isTrue();
        assertThat(now.field("telephone").orElseThrow().label().zh()).isEqualTo("手机");
        assertThat(conflicts(null)).isEmpty();
        assertThat(now.key("mark")).isNotEqualTo(now.key("address")).contains(house.registry.id().toString());
    }

    @Test
    void whatIsFixedAboveStays() {
        publish(null, add(house.forms.above(house.settings, null, House.PETITION), fixed(field("petitioner", "信访人"))));
        Sheet above = house.forms.above(house.settings, house.registry.id(), House.PETITION);
        Settings.Result refined = house.publish(house.registrar, at(house.registry.id(), change(above, "petitioner", "required", true)));
        assertThat(refined.done()).isFalse();
        assertThat(refined.message().en()).contains("“信访人” is fixed above");
        Settings.Result hidden = house.publish(house.registrar, at(house.registry.id(), above.only(Set.of())));
        assertThat(hidden.message().en()).contains("cannot be left out");
    }

    @Test
    void aConflictIsToldAndTheOwnValueHoldsUntilItIsSettled() {
        publish(null, add(house.forms.above(house.settings, null, House.PETITION), field("petitioner", "信访人")));
        publish(house.registry.id(), change(house.forms.above(house.settings, house.registry.id(), House.PETITION), "petitioner", "label", Map.of("zh", "来信人", "en", "Writer")));
        Sheet changed = change(house.forms.with(house.settings, layer(null)), "petitioner", "label", Map.of("zh", "反映人", "en", "Reporter"));

        assertThat(conflicts(house.forms.layer(house.settings, changed, 1, ""))).as("told before it is published").hasSize(1);
        publish(null, changed);

        List<Conflict> conflicts = conflicts(null);
        assertThat(conflicts).hasSize(1);
        assertThat(conflicts.getFirst().what().en()).contains("Reporter").contains("Writer");
        assertThat(house.current(house.registry).field("petitioner").orElseThrow().label().zh()).isEqualTo("来信人");

        publish(house.registry.id(), house.current(house.registry));
        assertThat(conflicts(null)).as("settled by publishing again").isEmpty();

        publish(null, change(house.forms.with(house.settings, layer(null)), "petitioner", "required", true).only(Set.of("petitioner")));
        FormLayer fixing = house.forms.layer(house.settings, fixed(house.forms.with(house.settings, layer(null))), layer(null).version(), "");
        assertThat(house.settings.change(house.admin, fixing).done()).isTrue();
        assertThat(conflicts(null)).singleElement().matches(Conflict::above);
        assertThat(house.current(house.registry).field("petitioner").orElseThrow().label().zh()).as("what is fixed holds").isEqualTo("反映人");
    }

    @Test
    void whoWouldGoOverAnothersVersionIsToldFirst() {
        Sheet first = add(house.forms.above(house.settings, house.registry.id(), House.PETITION), field("petitioner", "信访人"));
        publish(house.registry.id(), first);
        FormLayer mine = house.forms.layer(house.settings, add(first, field("telephone", "电话")), 1, "mine");
        FormLayer other = house.forms.layer(house.settings, add(first, field("address", "住址")), 1, "other");
        assertThat(house.settings.change(house.registrar, mine).done()).isTrue();
        Settings.Result second = house.settings.change(house.admin, other);
        assertThat(second.done()).isFalse();
        assertThat(second.message().en()).contains("姓名db published another version");
        assertThat(house.settings.change(house.admin, other.version(2)).done()).as("after he has seen it").isTrue();
        assertThat(house.current(house.registry).fields()).extracting(Field::name).containsExactly("petitioner", "address");
        assertThat(house.forms.differences(house.settings, mine, other)).extracting(Message::en).anyMatch(m -> m.contains("住址")).anyMatch(m -> m.contains("电话"));

        FormLayer old = (FormLayer) house.settings.versions(mine.key()).get(1).after();
        assertThat(house.settings.change(house.registrar, old.version(3).note("rolled back")).done()).isTrue();
        assertThat(house.current(house.registry).field("telephone")).isPresent();
        assertThat(layer(house.registry.id()).version()).isEqualTo(4);
    }

    @Test
    void whoeverTheUnitNamesShapesItsFormsAndNobodyElse() {
        assertThat(house.settings.mayShape(house.registrar, house.registry.id())).isTrue();
        assertThat(house.settings.mayShape(house.registrar, house.section.id())).as("the section's registry speaks for it").isTrue();
        assertThat(house.settings.mayShape(house.registrar, house.safety.id())).isFalse();
        assertThat(house.settings.mayShape(house.head, house.safety.id())).isTrue();
        assertThat(house.settings.mayShape(house.head, house.section.id())).isFalse();
        assertThat(house.settings.mayShape(house.clerk, house.station.id())).isFalse();
        assertThat(house.settings.change(house.clerk, house.forms.layer(house.settings, at(house.station.id(),
                add(house.forms.above(house.settings, house.station.id(), House.PETITION), field("a", "甲"))), 0, "")).done()).isFalse();
    }

    private void publish(UUID unit, Sheet wanted) {
        Settings.Result result = house.publish(house.admin, at(unit, wanted));
        assertThat(result.done()).as(result.message().en()).isTrue();
    }

    private List<Conflict> conflicts(FormLayer instead) {
        return house.forms.conflicts(house.settings, null, House.PETITION, instead);
    }

    private FormLayer layer(UUID unit) {
        return house.settings.layer(unit, House.PETITION).orElseThrow();
    }

    static Field field(String name, String label) {
        return Field.of(name, "text", Message.of(label));
    }

    static Field fixed(Field f) {
        return new Field(f.name(), f.type(), f.label(), f.help(), f.required(), true, f.fill(), f.see(), f.visibleIf(), f.computed(), f.message(), f.initial(), f.options(), f.was());
    }

    private static Sheet fixed(Sheet s) {
        return new Sheet(s.ref(), s.category(), s.unit(), s.sections(), s.fields().stream().map(LayersTest::fixed).toList(), s.origins());
    }

    private static Sheet at(UUID unit, Sheet s) {
        return new Sheet(s.ref(), s.category(), unit, s.sections(), s.fields(), s.origins());
    }

    static Sheet add(Sheet s, Field field) {
        List<Field> fields = new ArrayList<>(s.fields());
        fields.add(field);
        return new Sheet(s.ref(), s.category(), s.unit(), s.sections(), fields, s.origins());
    }

    private static Sheet change(Sheet s, String name, String attribute, Object value) {
        return new Sheet(s.ref(), s.category(), s.unit(), s.sections(), s.fields().stream().map(f -> f.name().equals(name) ? f.with(Map.of(attribute, value)) : f).toList(),
                s.origins());
    }
}
