package org.yichuan.forms.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuan.api.forms.Checked;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Computes and checks values. */
final class Checks {
    private final Types types;
    private final Schemas schemas;
    private final Expressions expressions;
    private final Texts texts = new Texts(Checks.class);

    Checks(Types types, Schemas schemas, Expressions expressions) {
        this.types = types;
        this.schemas = schemas;
        this.expressions = expressions;
    }

    /** The fields in an order in which each comes after those it uses; shorter than all of them when they go in a circle. */
    List<String> order(Sheet sheet) {
        Map<String, Set<String>> uses = uses(sheet);
        List<String> order = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Field field : sheet.fields()) {
                if (!order.contains(field.name()) && order.containsAll(uses.get(field.name()))) {
                    order.add(field.name());
                    more = true;
                }
            }
        }
        return order;
    }

    /** By field, those of the form that its expressions use. */
    Map<String, Set<String>> uses(Sheet sheet) {
        Map<String, Set<String>> uses = new HashMap<>();
        for (Field field : sheet.fields()) {
            Set<String> used = new LinkedHashSet<>(expressions.uses(field.visibleIf()));
            used.addAll(expressions.uses(field.computed()));
            used.removeIf(n -> sheet.field(n).isEmpty());
            uses.put(field.name(), used);
        }
        return uses;
    }

    /** @param values what was filled in; what is not of this form is there for expressions only */
    Checked check(Sheet sheet, String action, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        Map<String, Message> failed = new LinkedHashMap<>();
        Set<String> hidden = new LinkedHashSet<>();
        for (String name : order(sheet)) {
            Field field = sheet.field(name).orElseThrow();
            if (!field.visibleIf().isEmpty() && !Boolean.TRUE.equals(expressions.evaluate(field.visibleIf(), all).value())) {
                hidden.add(name);
                all.remove(name);
            } else if (!field.computed().isEmpty()) {
                compute(field, all, failed);
            }
        }
        Map<String, Object> kept = new LinkedHashMap<>();
        sheet.fields().stream().map(Field::name).filter(n -> !Plain.empty(all.get(n))).forEach(n -> kept.put(n, all.get(n)));
        Map<String, Message> faults = new LinkedHashMap<>(schemas.faults(sheet, kept));
        for (Field field : sheet.fields()) {
            Object value = kept.get(field.name());
            if (value != null && !faults.containsKey(field.name())) {
                Message fault = fault(field, value);
                if (fault != null) {
                    faults.put(field.name(), fault);
                }
            }
            if (value == null && field.required() && field.filledIn(action) && !hidden.contains(field.name())) {
                faults.putIfAbsent(field.name(), texts.message("fault.required", field.label()));
            }
            if (!field.computed().isEmpty() && faults.containsKey(field.name())) {
                failed.put(field.name(), faults.remove(field.name()));
                kept.remove(field.name());
            }
        }
        return new Checked(kept, faults, failed, hidden);
    }

    private void compute(Field field, Map<String, Object> all, Map<String, Message> failed) {
        Expressions.Result result = expressions.evaluate(field.computed(), all);
        if (result.failure() != null) {
            failed.put(field.name(), texts.message("fault.computed", result.failure()));
        }
        Object value = result.value();
        if (value instanceof BigDecimal n && (field.type().equals("number") || field.type().equals("money"))) {
            String decimals = field.option("decimals");
            value = n.setScale(Math.min(n.scale(), decimals.isEmpty() ? field.type().equals("money") ? 2 : 6 : Integer.parseInt(decimals)), RoundingMode.HALF_UP);
        } else if (value != null && !(value instanceof Boolean)) {
            value = value instanceof BigDecimal n ? n.toPlainString() : value;
        }
        if (value == null) {
            all.remove(field.name());
        } else {
            all.put(field.name(), value);
        }
    }

    private Message fault(Field field, Object value) {
        try {
            Message fault = types.of(field).map((FieldType t) -> t.fault(field, value)).orElse(null);
            return fault == null ? null : field.message().zh().isEmpty() ? texts.message("fault.said", field.label(), fault) : field.message();
        } catch (RuntimeException | LinkageError notOfThisType) {
            return texts.message("fault.value", field.label());
        }
    }
}
