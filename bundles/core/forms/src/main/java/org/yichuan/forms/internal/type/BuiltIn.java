package org.yichuan.forms.internal.type;

import java.util.List;
import java.util.function.Supplier;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.store.ContentStore;

/** The types that the product brings, in the order of the palette. */
public final class BuiltIn {

    private BuiltIn() {
    }

    /** @param settings whose working days and code lists count @param content where files lie */
    public static List<FieldType> types(Organisation organisation, Supplier<Settings> settings, ContentStore content) {
        return List.of(Words.line(), Words.lines(), Amount.number(), Amount.money(), Day.date(), Day.dateTime(), new Span(() -> settings.get().workingDays()), Choice.one(settings),
                Choice.several(settings),
                Named.person(organisation), Named.unit(organisation), Words.reference(), new YesNo(), new Files(content), new Rows(), new Ink());
    }
}
