package org.yichuan.forms.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.document.Document;
import org.yichuan.api.forms.Checked;
import org.yichuan.api.forms.Conflict;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Filling;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Indexed;
import org.yichuan.api.forms.Move;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.forms.Unreadable;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.forms.internal.type.BuiltIn;

/** The forms of a house: all that is asked of them follows from the layers among the settings, and is made anew each time. */
public final class HouseForms implements Forms {
    /** What joins the version of the registry's form and that of the unit that handles. */
    private static final String BESIDE = "|";

    private final Organisation organisation;
    private final Types types;
    private final Schemas schemas;
    private final Expressions expressions = new Expressions();
    private final Checks checks;
    private final Rules rules;
    private final Definition definition;
    private final Moving moving;
    private final Versions versions;
    private final Differences differences;
    private final Texts texts = new Texts(HouseForms.class);

    /** @param circulation whose settings count @param content where files lie @param more types of modules, as they come and go */
    public HouseForms(Organisation organisation, Circulation circulation, ContentStore content, List<FieldType> more) {
        this(organisation, circulation::settings, content, more);
    }

    HouseForms(Organisation organisation, java.util.function.Supplier<Settings> settings, ContentStore content, List<FieldType> more) {
        this.organisation = organisation;
        this.types = new Types(BuiltIn.types(organisation, settings, content), more);
        this.schemas = new Schemas(types);
        this.checks = new Checks(types, schemas, expressions);
        this.rules = new Rules(types, checks, expressions);
        this.definition = new Definition(schemas);
        this.moving = new Moving(types, checks);
        this.versions = new Versions(organisation);
        this.differences = new Differences(types);
    }

    @Override
    public List<FieldType> types() {
        return types.all();
    }

    @Override
    public Optional<Sheet> current(Settings settings, UUID unit, String category) {
        List<FormLayer> layers = versions.layers(settings, versions.chain(unit), category);
        return layers.isEmpty() ? Optional.empty() : Optional.of(Layering.merge(layers, unit, category).sheet());
    }

    @Override
    public Sheet above(Settings settings, UUID unit, String category) {
        List<UUID> chain = versions.chain(unit);
        return Layering.merge(versions.layers(settings, chain.subList(0, chain.size() - 1), category), unit, category).sheet();
    }

    @Override
    public Sheet with(Settings settings, FormLayer layer) {
        return merged(settings, layer).sheet();
    }

    private Layering.Merged merged(Settings settings, FormLayer layer) {
        List<UUID> chain = versions.chain(layer.unit());
        List<FormLayer> layers = new ArrayList<>(versions.layers(settings, chain.subList(0, chain.size() - 1), layer.category()));
        layers.add(layer);
        return Layering.merge(layers, layer.unit(), layer.category());
    }

    @Override
    public FormLayer layer(Settings settings, Sheet wanted, int version, String note) {
        return Layering.layer(above(settings, wanted.unit(), wanted.category()), wanted, version, note);
    }

    @Override
    public Optional<Sheet> sheet(Settings settings, String ref) {
        int beside = ref.indexOf(BESIDE);
        if (beside < 0) {
            return versions.read(settings, ref);
        }
        Sheet registry = beside == 0 ? null : versions.read(settings, ref.substring(0, beside)).orElse(null);
        Sheet own = beside == ref.length() - 1 ? null : versions.read(settings, ref.substring(beside + 1)).orElse(null);
        return registry == null && own == null ? Optional.empty() : Optional.of(beside(ref, registry, own));
    }

    /** What a unit that handles fills in: of the registry's form what is not for registering, and what its own form adds. */
    private static Sheet beside(String ref, Sheet registry, Sheet own) {
        List<Field> fields = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        Map<String, UUID> origins = new LinkedHashMap<>();
        if (registry != null) {
            Set<String> names = new LinkedHashSet<>();
            registry.fields().stream().filter(f -> !f.fill().isEmpty() && !f.fill().equals(Set.of(Field.REGISTER))).forEach(f -> names.add(f.name()));
            add(registry.only(names), fields, sections, origins);
        }
        if (own != null) {
            Set<String> names = new LinkedHashSet<>();
            own.fields().stream().map(Field::name).filter(n -> own.unit().equals(own.origins().get(n)))
                    .filter(n -> registry == null || registry.field(n).isEmpty()).forEach(names::add);
            add(own.only(names), fields, sections, origins);
        }
        Sheet any = own != null ? own : registry;
        return new Sheet(ref, any.category(), any.unit(), sections, fields, origins);
    }

    private static void add(Sheet part, List<Field> fields, List<Section> sections, Map<String, UUID> origins) {
        fields.addAll(part.fields());
        sections.addAll(part.sections());
        part.fields().forEach(f -> {
            if (part.origins().get(f.name()) != null) {
                origins.put(f.name(), part.origins().get(f.name()));
            }
        });
    }

    @Override
    public Optional<Sheet> sheet(Settings settings, Document document, List<Filled> filled, UUID unit, String action) {
        return whole(settings, document, filled, unit).map(s -> narrowed(s, action)).filter(s -> !s.fields().isEmpty());
    }

    /** What is filled in by the action, and what is computed from it. */
    private Sheet narrowed(Sheet sheet, String action) {
        Set<String> names = new LinkedHashSet<>();
        sheet.filledIn(action).forEach(f -> names.add(f.name()));
        boolean more = !names.isEmpty();
        while (more) {
            more = false;
            for (Field field : sheet.fields()) {
                more |= !field.computed().isEmpty() && expressions.uses(field.computed()).stream().anyMatch(names::contains) && names.add(field.name());
            }
        }
        return sheet.only(names);
    }

    /** The form of a document that a unit fills in, all of it. */
    private Optional<Sheet> whole(Settings settings, Document document, List<Filled> filled, UUID unit) {
        Optional<Filled> part = filled.stream().filter(f -> f.unit().equals(unit)).findFirst();
        if (part.isPresent()) {
            return sheet(settings, part.get().sheet());
        }
        if (unit.equals(document.owner())) {
            return Optional.empty();
        }
        String registry = filled.stream().filter(f -> f.unit().equals(document.owner())).map(Filled::sheet).findFirst().orElse("");
        boolean shaped = settings.layer(unit, document.head().category()).isPresent();
        String own = shaped ? current(settings, unit, document.head().category()).map(Sheet::ref).orElse("") : "";
        return registry.isEmpty() && own.isEmpty() ? Optional.empty() : sheet(settings, registry + BESIDE + own);
    }

    @Override
    public List<Conflict> conflicts(Settings settings, UUID unit, String category, FormLayer instead) {
        List<Conflict> conflicts = new ArrayList<>();
        for (FormLayer layer : settings.layers()) {
            if (layer.category().equals(category) && versions.chain(layer.unit()).contains(unit)) {
                List<FormLayer> layers = new ArrayList<>(versions.layers(settings, versions.chain(layer.unit()), category));
                if (instead != null) {
                    layers.replaceAll(l -> Objects.equals(l.unit(), instead.unit()) ? instead : l);
                }
                Layering.merge(layers, layer.unit(), category).conflicts().stream().filter(c -> Objects.equals(c.unit(), layer.unit())).forEach(conflicts::add);
            }
        }
        return conflicts;
    }

    @Override
    public Message fault(Settings settings, FormLayer layer) {
        if (layer.note().length() > 500) {
            return texts.message("note.long", 500);
        }
        Set<String> own = new HashSet<>();
        Field twice = layer.fields().stream().filter(f -> !own.add(f.name())).findFirst().orElse(null);
        if (twice != null) {
            return texts.message("layer.twice", twice.name());
        }
        Layering.Merged merged;
        try {
            merged = merged(settings, layer);
        } catch (IllegalArgumentException bad) {
            return texts.message("layer.refinement", String.valueOf(bad.getMessage()));
        }
        Message against = merged.conflicts().stream().filter(c -> Objects.equals(c.unit(), layer.unit())).map(org.yichuan.api.forms.Conflict::what).findFirst().orElse(null);
        return against != null ? against : rules.fault(merged.sheet());
    }

    @Override
    public List<Message> differences(Sheet before, Sheet after) {
        return differences.between(before, after);
    }

    @Override
    public Checked check(Sheet sheet, String action, Map<String, Object> values) {
        return checks.check(sheet, action, values);
    }

    @Override
    public Filling fill(Situation s, Document after, String action, Input input, List<Filled> before) {
        Map<String, Object> given = Plain.map(input.values().get(VALUES));
        if (action.equals(MOVE)) {
            return moving(s, after, input, before);
        }
        boolean registering = action.equals(Field.REGISTER);
        Sheet sheet;
        if (registering) {
            String ref = input.text(SHEET);
            Optional<Sheet> now = current(s.settings(), after.owner(), after.head().category());
            if (ref.isEmpty() || now.isPresent() && now.get().ref().equals(ref)) {
                sheet = now.orElse(null);
            } else {
                sheet = versions.lately(s.settings(), ref, after.owner(), after.head().category(), s.now()) ? versions.read(s.settings(), ref).orElse(null) : null;
                if (sheet == null) {
                    return refused(texts.message("sheet.old"));
                }
            }
        } else {
            sheet = whole(s.settings(), after, before, s.actingUnit()).orElse(null);
        }
        List<Field> asked = sheet == null ? List.of() : sheet.filledIn(action);
        String foreign = given.keySet().stream().filter(n -> asked.stream().noneMatch(f -> f.name().equals(n))).findFirst().orElse(null);
        if (foreign != null) {
            Sheet named = sheet;
            return refused(texts.message("field.foreign", named == null ? Message.of(foreign) : named.field(foreign).map(Field::label).orElse(Message.of(foreign))));
        }
        if (sheet == null || asked.isEmpty() && !registering) {
            return Filling.NOTHING;
        }
        return filling(sheet, s, after, action, given, registering ? List.of() : before);
    }

    private Filling filling(Sheet sheet, Situation s, Document after, String action, Map<String, Object> given, List<Filled> before) {
        UUID unit = action.equals(Field.REGISTER) ? after.owner() : s.actingUnit();
        Map<String, Object> values = new LinkedHashMap<>();
        before.stream().filter(f -> f.unit().equals(after.owner())).forEach(f -> values.putAll(values(f)));
        before.stream().filter(f -> f.unit().equals(unit)).forEach(f -> values.putAll(values(f)));
        if (!unit.equals(after.owner())) {
            // what the registry filled in is there to compute with; under a name of this form it is not this unit's
            sheet.fields().stream().map(Field::name).filter(n -> before.stream().noneMatch(f -> f.unit().equals(unit) && values(f).containsKey(n))).forEach(values::remove);
        }
        Message refusal = refusal(sheet, given, values, after);
        if (refusal != null) {
            return refused(refusal);
        }
        given.forEach((name, value) -> {
            if (Plain.empty(value)) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        Checked checked = checks.check(sheet, action, values);
        if (!checked.faults().isEmpty()) {
            return refused(checked.faults().values().iterator().next());
        }
        return written(unit, sheet, checked.values());
    }

    /** What may stay where it is but is not taken anew; of a classified document, which is registered by its metadata only, no file is. */
    private Message refusal(Sheet sheet, Map<String, Object> given, Map<String, Object> before, Document document) {
        for (Map.Entry<String, Object> value : given.entrySet()) {
            Field field = sheet.field(value.getKey()).orElseThrow();
            if (Plain.empty(value.getValue()) || Plain.same(value.getValue(), before.get(field.name()))) {
                continue;
            }
            if (field.type().equals("attachment") && document.head().secrecy().classified()) {
                return texts.message("classified.file", field.label());
            }
            // what is not of its type at all, the check says below
            if (checks.check(sheet.only(Set.of(field.name())), "", Map.of(field.name(), value.getValue())).faults().isEmpty()) {
                Message refusal = types.refusal(field, value.getValue(), before.get(field.name()));
                if (refusal != null) {
                    return texts.message("field.refused", field.label(), refusal);
                }
            }
        }
        return null;
    }

    /** The registry's part of a document is carried over to the newest version; only to the one of which was shown what would be lost. */
    private Filling moving(Situation s, Document after, Input input, List<Filled> before) {
        Filled own = before.stream().filter(f -> f.unit().equals(after.owner())).findFirst().orElse(null);
        Sheet from = own == null ? null : sheet(s.settings(), own.sheet()).orElse(null);
        Sheet to = current(s.settings(), after.owner(), after.head().category()).orElse(null);
        if (from == null || to == null || from.ref().equals(to.ref())) {
            return refused(texts.message("move.newest"));
        }
        if (!to.ref().equals(input.text(SHEET))) {
            return refused(texts.message("sheet.old"));
        }
        Move move = move(from, values(own), to);
        return move.fits() ? written(after.owner(), to, move.values()) : refused(move.faults().getFirst());
    }

    private Filling written(UUID unit, Sheet sheet, Map<String, Object> values) {
        List<Indexed> indexed = new ArrayList<>();
        values.forEach((name, value) -> {
            Field field = sheet.field(name).orElseThrow();
            types.keys(field, value).forEach(key -> indexed.add(new Indexed(sheet.key(name), field.see(), key)));
        });
        return new Filling(null, List.of(new Filled(unit, sheet.ref(), Plain.write(values))), Map.of(unit, indexed));
    }

    private static Filling refused(Message why) {
        return new Filling(why, List.of(), Map.of());
    }

    @Override
    public Move move(Sheet from, Map<String, Object> values, Sheet to) {
        return moving.move(from, values, to);
    }

    @Override
    public Map<String, Object> values(Filled filled) {
        return Plain.map(Plain.read(filled.values()));
    }

    @Override
    public boolean sees(Person person, UUID registry, Field field) {
        return field.see().isEmpty() || person.holds(registry, Post.REGISTRAR) || person.postings().stream().anyMatch(p -> {
            String level = organisation.unit(p.unitId()).map(Unit::level).map(Enum::name).orElse("");
            return field.see().contains(level) || field.see().contains(level + "/" + p.post());
        });
    }

    @Override
    public Message text(Field field, Object value) {
        return types.text(field, value);
    }

    @Override
    public String write(Sheet sheet) {
        return definition.write(sheet);
    }

    @Override
    public Sheet read(String text, UUID unit, String category) throws Unreadable {
        Sheet sheet = definition.read(text, unit, category);
        Message fault = rules.fault(sheet);
        if (fault != null) {
            throw new Unreadable(fault);
        }
        return sheet;
    }

    @Override
    public String json(Object value) {
        return Plain.write(value);
    }

    @Override
    public Object value(String json) {
        return Plain.read(json);
    }
}
