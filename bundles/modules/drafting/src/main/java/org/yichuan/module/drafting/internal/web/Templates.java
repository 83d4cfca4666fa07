package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Papers;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Pickers;

/** Templates 模板 that departments make for their own drafts: chosen in the editor, saved from it, kept on a page of their own. */
final class Templates {
    private final Texts texts = new Texts(Templates.class);
    private final Papers papers = new Papers();
    private final Desk desk;

    Templates(Desk desk) {
        this.desk = desk;
    }

    private Settings settings() {
        return desk.circulation().settings();
    }

    /** The units whose templates the person makes: his own, and the house that his registry speaks for. */
    List<Unit> units() {
        return desk.person().postings().stream().flatMap(p -> Stream.of(p.unitId(), desk.organisation().house(p.unitId()).id())).distinct()
                .filter(u -> settings().mayKeepTemplates(desk.person(), u)).flatMap(u -> desk.organisation().unit(u).stream()).toList();
    }

    /** The templates of those units. */
    List<DraftTemplate> kept() {
        return units().stream().flatMap(u -> settings().templates(u.id()).stream().filter(t -> u.id().equals(t.unit()))).toList();
    }

    OfficialText text(DraftTemplate template) {
        return papers.text(template.text());
    }

    /** As it is found in a list: by its type, what it is for and whose it is. */
    String label(DraftTemplate t) {
        return t.type().chinese() + " · " + t.occasion() + "（" + unit(t) + "）";
    }

    String unit(DraftTemplate t) {
        return desk.organisation().unit(t.unit()).map(u -> desk.text(Labels.of(u))).orElse("?");
    }

    /** Those that whoever drafts in the unit may begin from. */
    ComboBox<DraftTemplate> choice(UUID unit, Consumer<DraftTemplate> chosen) {
        ComboBox<DraftTemplate> choice = new ComboBox<>(desk.text(texts.message("template")));
        choice.setId("field-template");
        choice.setItems(settings().templates(unit));
        choice.setItemLabelGenerator(this::label);
        choice.setHelperText(desk.text(texts.message("template.hint")));
        choice.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                chosen.accept(e.getValue());
            }
        });
        return choice;
    }

    /** Makes a template of what stands in the editor; its date is of that one document and does not stay. */
    Button saving(Supplier<OfficialText> text, Supplier<Kind> kind) {
        Button save = new Button(desk.text(texts.message("template.save")), e -> dialog(text.get(), kind.get()).open());
        save.setId("save-template");
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        save.setVisible(!units().isEmpty());
        return save;
    }

    private Dialog dialog(OfficialText text, Kind kind) {
        Dialog dialog = new Dialog(desk.text(texts.message("template.save")));
        dialog.setId("template-dialog");
        ComboBox<Unit> unit = unitField();
        TextField occasion = occasionField();
        Button save = new Button(desk.text(texts.message("template.keep")), e -> {
            if (change(new DraftTemplate(Ids.next(), id(unit), 0, occasion.getValue().strip(), text.type(), kind, json(text)))) {
                dialog.close();
            }
        });
        save.setId("template-keep");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(unit, occasion);
        dialog.getFooter().add(new Button(desk.text(Labels.common("cancel")), e -> dialog.close()), save);
        return dialog;
    }

    ComboBox<Unit> unitField() {
        ComboBox<Unit> unit = Pickers.unit(desk, "template-unit", texts.message("template.unit"), units());
        unit.setValue(units().stream().findFirst().orElse(null));
        unit.setHelperText(desk.text(texts.message("template.unit.hint")));
        return unit;
    }

    TextField occasionField() {
        TextField occasion = Fields.text(desk, "template-occasion", texts.message("template.occasion"));
        occasion.setWidthFull();
        return occasion;
    }

    static UUID id(ComboBox<Unit> unit) {
        return unit.getValue() == null ? null : unit.getValue().id();
    }

    String json(OfficialText t) {
        return papers.json(new OfficialText(t.type(), t.title(), t.recipients(), t.body(), t.annexes(), t.signature(), null, t.note(), t.copies()));
    }

    boolean change(DraftTemplate template) {
        return desk.told(settings().change(desk.person(), template));
    }

    boolean withdraw(DraftTemplate template) {
        return desk.told(settings().remove(desk.person(), template.key()));
    }
}
