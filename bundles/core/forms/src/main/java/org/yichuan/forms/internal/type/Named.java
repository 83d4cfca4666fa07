package org.yichuan.forms.internal.type;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;

/** A person, or a unit, of the organisation: kept by identity, read by name. */
final class Named extends Basic {
    private static final String IDENTITY = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";
    private final Organisation organisation;
    private final boolean person;

    private Named(String code, Organisation organisation, boolean person) {
        super(code);
        this.organisation = organisation;
        this.person = person;
    }

    static FieldType person(Organisation organisation) {
        return new Named("person", organisation, true);
    }

    static FieldType unit(Organisation organisation) {
        return new Named("unit", organisation, false);
    }

    @Override
    public Map<String, Object> schema(Field field) {
        return Map.of("type", "string", "pattern", IDENTITY);
    }

    @Override
    public Object read(Field field, String text) {
        String sought = text.strip();
        if (sought.isEmpty()) {
            return null;
        }
        if (sought.matches(IDENTITY)) {
            return sought;
        }
        List<UUID> found = person ? organisation.people().stream().filter(p -> p.active() && (p.name().equals(sought) || p.login().equals(sought))).map(Person::id).toList()
                : organisation.units().stream().filter(u -> u.name().equals(sought) || sought.equalsIgnoreCase(u.nameEn())).map(Unit::id).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " of that name: " + text);
        }
        return found.getFirst().toString();
    }

    @Override
    public Message text(Field field, Object value) {
        try {
            UUID id = UUID.fromString(text(value));
            return person ? organisation.person(id).map(p -> Message.of(p.name())).orElse(texts.message("person.gone"))
                    : organisation.unit(id).map(u -> new Message(u.name(), u.nameEn() == null || u.nameEn().isBlank() ? u.name() : u.nameEn())).orElse(texts.message("unit.gone"));
        } catch (IllegalArgumentException none) {
            return Message.of(text(value));
        }
    }

    @Override
    public SearchKey key(Field field, Object value) {
        return new SearchKey(text(value), null);
    }
}
