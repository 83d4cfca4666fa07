package org.yichuan.module.formdesigner.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;

/** What the parts of the designer have in common. */
final class Bench {
    final Desk desk;
    final Forms forms;
    final Texts texts = new Texts(Bench.class);

    /** A unit whose forms may be shaped, or (null) all units. */
    record Scope(UUID unit, Message name) { }

    Bench(Desk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    Settings settings() {
        return desk.circulation().settings();
    }

    String text(String key, Object... arguments) {
        return desk.text(texts.message(key, arguments));
    }

    /** His own units first; of the others those that keep registers, handle or are a house. */
    List<Scope> scopes() {
        List<UUID> own = desk.person().postings().stream().map(Posting::unitId).toList();
        List<Scope> scopes = new ArrayList<>();
        desk.organisation().units().stream().filter(u -> own.contains(u.id()) && may(u)).forEach(u -> scopes.add(new Scope(u.id(), Labels.of(u))));
        desk.organisation().units().stream().filter(u -> !own.contains(u.id()) && may(u))
                .filter(u -> desk.organisation().house(u.id()).id().equals(u.id()) || !desk.organisation().holders(u.id(), Post.REGISTRAR).isEmpty())
                .forEach(u -> scopes.add(new Scope(u.id(), Labels.of(u))));
        if (settings().mayShape(desk.person(), null)) {
            scopes.add(new Scope(null, texts.message("unit.all")));
        }
        return scopes;
    }

    /** The code lists that a form of a unit may choose from: its own and those of the units above it. */
    List<CodeList> codeLists(UUID unit) {
        List<UUID> above = new ArrayList<>();
        above.add(null);
        for (Unit at = unit == null ? null : desk.organisation().unit(unit).orElse(null); at != null && !above.contains(at.id());) {
            above.add(at.id());
            at = at.parentId() == null ? null : desk.organisation().unit(at.parentId()).orElse(null);
        }
        return settings().codeLists().stream().filter(l -> above.contains(l.unit())).toList();
    }

    private boolean may(Unit unit) {
        return settings().mayShape(desk.person(), unit.id());
    }

    Message type(Field field) {
        return forms.type(field.type()).map(FieldType::name).orElse(texts.message("type.gone", field.type()));
    }

    Message unit(UUID unit) {
        return unit == null ? texts.message("unit.all") : desk.organisation().unit(unit).map(Labels::of).orElse(Message.of("?"));
    }
}
