package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.document.Category;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;

/** What the tabs have in common: the person, what he may change, and saying what came of it. */
final class Bench {
    final Desk desk;
    final Texts texts = new Texts(Bench.class);

    /** A unit to choose, or (null) all units. */
    record Scope(UUID unit, Message name) { }

    Bench(Desk desk) {
        this.desk = desk;
    }

    Settings settings() {
        return desk.circulation().settings();
    }

    String text(String key, Object... arguments) {
        return desk.text(texts.message(key, arguments));
    }

    /** What the person may change: an administrator all units and each one with a registrar, a registrar his own. */
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        if (settings().mayChange(desk.person(), null)) {
            scopes.add(new Scope(null, texts.message("unit.all")));
        }
        List<UUID> own = desk.person().postings().stream().map(Posting::unitId).toList();
        desk.organisation().units().stream().filter(u -> settings().mayChange(desk.person(), u.id()))
                .filter(u -> own.contains(u.id()) || !desk.organisation().holders(u.id(), Post.REGISTRAR).isEmpty() || isHouse(u))
                .forEach(u -> scopes.add(new Scope(u.id(), Labels.of(u))));
        return scopes;
    }

    /** Has the field choose one of them; the first is chosen. */
    void offer(ComboBox<Scope> unit, String id, List<Scope> scopes) {
        unit.setLabel(text("unit"));
        unit.setId(id);
        unit.setItems(scopes);
        unit.setItemLabelGenerator(s -> desk.text(s.name()));
        scopes.stream().findFirst().ifPresent(unit::setValue);
    }

    private boolean isHouse(Unit unit) {
        return desk.organisation().house(unit.id()).id().equals(unit.id());
    }

    /** Whether what holds for a unit (null: for all) concerns the person: his to change, or above or in his house. */
    boolean concerns(UUID unit) {
        return unit == null || desk.organisation().unit(unit).isPresent() && (settings().mayChange(desk.person(), unit) || desk.person().postings().stream()
                .anyMatch(p -> desk.organisation().house(p.unitId()).id().equals(desk.organisation().house(unit).id())));
    }

    Message unit(UUID unit) {
        return unit == null ? texts.message("unit.all") : desk.organisation().unit(unit).map(Labels::of).orElse(texts.message("unit.gone"));
    }

    Message category(String code) {
        return code == null ? texts.message("category.all") : Labels.category(desk.circulation(), code);
    }

    List<Category> categories(UUID unit) {
        return settings().categories(unit);
    }

    /** Saves and says what came of it. @return whether it was saved */
    boolean save(Setting setting) {
        return desk.told(settings().change(desk.person(), setting));
    }

    boolean remove(String key) {
        return desk.told(settings().remove(desk.person(), key));
    }
}
