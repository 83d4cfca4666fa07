package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Labels;

/** The templates that a department's clerk keeps: the list, and one of them to be written, changed or withdrawn. */
final class TemplatesPage extends Div {
    private static final long serialVersionUID = 1L;
    static final String PATH = DraftView.PATH + "/templates";
    private static final String NEW = "new";
    private final transient Texts texts = new Texts(TemplatesPage.class);
    private final transient Desk desk;
    private final transient Templates templates;

    /** @param rest what follows its path: nothing, {@code new} or the identity of a template */
    TemplatesPage(Desk desk, List<String> rest) {
        this.desk = desk;
        this.templates = new Templates(desk);
        DraftTemplate there = templates.kept().stream().filter(t -> !rest.isEmpty() && t.id().toString().equals(rest.getFirst())).findFirst().orElse(null);
        if (there != null || !rest.isEmpty() && rest.getFirst().equals(NEW) && !templates.units().isEmpty()) {
            one(there);
        } else {
            list();
        }
    }

    private void list() {
        Button make = new Button(text("template.new"), VaadinIcon.PLUS.create(), e -> desk.go(PATH + "/" + NEW));
        make.setId("new-template");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setVisible(!templates.units().isEmpty());
        Div buttons = new Div(make);
        buttons.addClassName("buttons");
        Grid<DraftTemplate> grid = new Grid<>();
        Grids.dress(grid);
        grid.setId("templates");
        grid.addColumn(DraftTemplate::occasion).setHeader(text("template.occasion")).setFlexGrow(1);
        grid.addColumn(t -> t.type().chinese()).setHeader(text("type")).setWidth("6rem").setFlexGrow(0);
        grid.addColumn(t -> desk.text(Labels.category(desk.circulation(), t.kind().category()))).setHeader(text("kind")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(templates::unit).setHeader(text("template.unit")).setWidth("14rem").setFlexGrow(0);
        grid.addColumn(t -> desk.circulation().settings().versions(t.key()).getFirst().actorName()).setHeader(text("template.by")).setWidth("8rem").setFlexGrow(0);
        grid.setItems(templates.kept());
        grid.setEmptyStateText(text("template.none"));
        Grids.opens(grid, t -> desk.go(PATH + "/" + t.id()));
        add(buttons, grid);
    }

    private void one(DraftTemplate there) {
        ComboBox<Unit> unit = templates.unitField();
        ComboBox<Kind> kind = Fields.choice(desk, "kind", texts.message("kind"), Kind.class);
        kind.setItemLabelGenerator(k -> desk.text(Labels.category(desk.circulation(), k.category())));
        TextField occasion = templates.occasionField();
        TextFields fields = new TextFields(desk);
        if (there == null) {
            kind.setValue(Kind.DOCUMENT);
            String house = desk.organisation().house(templates.units().getFirst().id()).name();
            fields.fill(new OfficialText(StatutoryType.NOTICE, house + "关于……的通知", List.of(), List.of(), List.of(), List.of(house), null, "", List.of()));
        } else {
            desk.organisation().unit(there.unit()).ifPresent(unit::setValue);
            kind.setValue(there.kind());
            occasion.setValue(there.occasion());
            fields.fill(templates.text(there));
        }
        Button save = new Button(text("template.keep"), e -> {
            OfficialText text = fields.text();
            if (templates.change(new DraftTemplate(there == null ? Ids.next() : there.id(), Templates.id(unit), there == null ? 0 : there.version(), occasion.getValue().strip(),
                    text.type(), kind.getValue(), templates.json(text)))) {
                desk.go(PATH);
            }
        });
        save.setId("template-keep");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("buttons");
        Optional.ofNullable(there).ifPresent(t -> {
            Button withdraw = new Button(text("template.withdraw"), e -> {
                if (templates.withdraw(t)) {
                    desk.go(PATH);
                }
            });
            withdraw.setId("template-withdraw");
            withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(withdraw);
        });
        Div about = new Div(occasion, kind, unit);
        about.addClassNames("fields", "card");
        Div last = new Div(buttons);
        last.addClassName("card");
        add(about, fields, last);
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
