package org.yichuan.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.store.Documents;

/** What was filled in on a document's forms, by the registry and by each unit, as far as the person may read it. */
public final class FilledIn {

    /** @param unit who filled it in */
    public record Value(UUID unit, Field field, Object value) { }

    private FilledIn() {
    }

    /** In the order of the forms. */
    public static List<Value> of(Desk desk, Documents.File file) {
        List<Value> values = new ArrayList<>();
        Forms forms = desk.forms().orElse(null);
        for (Filled filled : forms == null ? List.<Filled>of() : file.filled()) {
            Sheet sheet = forms.sheet(desk.circulation().settings(), filled.sheet()).orElse(null);
            Map<String, Object> kept = sheet == null ? Map.of() : forms.values(filled);
            boolean his = desk.person().postings().stream().anyMatch(p -> p.unitId().equals(filled.unit()));
            for (Field field : sheet == null ? List.<Field>of() : sheet.fields()) {
                if (kept.get(field.name()) != null && (his || forms.sees(desk.person(), file.document().owner(), field))) {
                    values.add(new Value(filled.unit(), field, kept.get(field.name())));
                }
            }
        }
        return values;
    }
}
