package org.yichuan.forms.internal.type;

import java.util.List;
import java.util.function.Supplier;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.organisation.Organisation;

/** The types that the product brings, in the order of the palette. */
public final class BuiltIn {

    private BuiltIn() {
    }

    public static List<FieldType> types(Organisation organisation, Supplier<WorkingDays> days) {
        return List.of(Words.line(), Words.lines(), Amount.number(), Amount.money(), Day.date(), Day.dateTime(), new Span(days), Choice.one(), Choice.several(),
                Named.person(organisation), Named.unit(organisation), Words.reference(), new YesNo(), new Rows());
    }
}
