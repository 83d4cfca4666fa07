package org.yichuan.store.jpa.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement in the making, with its parameters: no value is ever part of its text. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Sql add(String part, Object... values) {
        text.append(part);
        parameters.addAll(List.of(values));
        return this;
    }

    Sql add(String part, Collection<?> values) {
        text.append(part);
        parameters.addAll(values);
        return this;
    }

    Sql add(Sql other) {
        return add(other.text.toString(), other.parameters);
    }

    /** {@code column in (…)}, nothing for an empty set. */
    Sql in(String column, Collection<? extends Enum<?>> values) {
        return inTexts(column, values.stream().map(Enum::name).toList());
    }

    Sql inTexts(String column, Collection<String> values) {
        if (values != null && !values.isEmpty()) {
            add(" and " + column + " in (" + "?, ".repeat(values.size() - 1) + "?)", values);
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    List<?> list(EntityManager manager) {
        return query(manager).getResultList();
    }

    int count(EntityManager manager) {
        return ((Number) query(manager).getSingleResult()).intValue();
    }

    private Query query(EntityManager manager) {
        Query query = manager.createNativeQuery(text.toString());
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }
}
