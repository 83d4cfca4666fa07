package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.document.Category;
import org.yichuan.api.forms.Conflict;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.forms.Unreadable;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.web.api.SheetFields;

/** Choosing the form, its palette, the form in the making and the properties of what is chosen in it. */
final class DesignerPage extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final ComboBox<Bench.Scope> unit = new ComboBox<>();
    private final ComboBox<Category> category = new ComboBox<>();
    private final Span state = new Span();
    private final Div told = new Div();
    private final Button undo = new Button(VaadinIcon.ARROW_BACKWARD.create());
    private final Button redo = new Button(VaadinIcon.ARROW_FORWARD.create());
    private final Div middle = new Div();
    private final Tabs looks = new Tabs();
    private final Palette palette;
    private final Canvas canvas;
    private final Properties properties;
    private transient Design design;
    private transient int version;
    private transient String chosen = "";

    DesignerPage(Bench bench) {
        this.bench = bench;
        addClassName("designer");
        setId("designer");
        palette = new Palette(bench, type -> add(type, "", -1));
        canvas = new Canvas(bench, this);
        properties = new Properties(bench, this);
        List<Bench.Scope> scopes = bench.scopes();
        unit.setLabel(bench.text("unit"));
        unit.setId("field-form-unit");
        unit.setItems(scopes);
        unit.setItemLabelGenerator(s -> bench.desk.text(s.name()));
        category.setLabel(bench.text("category"));
        category.setId("field-form-category");
        category.setItemLabelGenerator(c -> bench.desk.text(c.name()));
        for (String look : List.of("design", "wide", "narrow")) {
            Tab tab = new Tab(bench.text("look." + look));
            tab.setId("look-" + look);
            looks.add(tab);
        }
        looks.addSelectedChangeListener(e -> draw());
        state.addClassName("hint");
        state.setId("form-state");
        told.setId("form-told");
        Div tools = new Div(unit, category, button("undo", undo, this::undo), button("redo", redo, this::redo), action("publish", this::publish),
                action("versions", () -> new VersionsDialog(bench, layer(), this::open).open()), export(), action("import", () -> new ImportDialog(bench, this::imported).open()),
                action("codes", () -> new CodesDialog(bench, unit.getValue().unit(), this::codesChanged).open()));
        tools.addClassName("bar");
        middle.addClassName("designer-middle");
        Div body = new Div(palette, new Div(looks, middle), properties);
        body.addClassName("designer-body");
        add(tools, state, told, body);
        Shortcuts.addShortcutListener(this, this::undo, Key.KEY_Z, KeyModifier.CONTROL).listenOn(body);
        Shortcuts.addShortcutListener(this, this::redo, Key.KEY_Y, KeyModifier.CONTROL).listenOn(body);
        bench.desk.refreshOnModules(this, palette::refresh);
        unit.addValueChangeListener(e -> choices());
        category.addValueChangeListener(e -> open());
        scopes.stream().findFirst().ifPresent(unit::setValue);
    }

    private Button button(String name, Button button, Runnable run) {
        button.setId("form-" + name);
        button.setAriaLabel(bench.text(name));
        button.setTooltipText(bench.text(name));
        button.addClickListener(e -> run.run());
        return button;
    }

    private Button action(String name, Runnable run) {
        Button button = new Button(bench.text(name), e -> run.run());
        button.setId("form-" + name);
        if (name.equals("publish")) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private Anchor export() {
        Anchor export = new Anchor(DownloadHandler.fromInputStream(e -> {
            byte[] file = bench.forms.write(design.sheet()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), "form-" + category.getValue().code() + ".json", "application/schema+json", file.length);
        }), "");
        export.getElement().setAttribute("download", true);
        export.add(new Button(bench.text("export")));
        export.setId("form-export");
        return export;
    }

    private void choices() {
        Category before = category.getValue();
        List<Category> all = unit.getValue() == null ? List.of() : bench.settings().categories(unit.getValue().unit());
        category.setItems(all);
        Category first = all.stream().filter(c -> before == null ? c.code().equals("PETITION") : c.equals(before)).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
        category.setValue(first);
        if (first != null && first.equals(before)) {
            open();
        }
    }

    private FormLayer layer() {
        UUID of = unit.getValue().unit();
        return bench.settings().layer(of, category.getValue().code()).orElse(FormLayer.none(of, category.getValue().code()));
    }

    private String key() {
        return "form-design/" + unit.getValue().unit() + "/" + category.getValue().code();
    }

    /** The form as it is published, or as it was left half done. */
    private void open() {
        if (unit.getValue() == null || category.getValue() == null) {
            return;
        }
        FormLayer layer = layer();
        Sheet above = bench.forms.above(bench.settings(), layer.unit(), layer.category());
        Sheet published = bench.forms.with(bench.settings(), layer);
        version = layer.version();
        design = new Design(above, published);
        chosen = "";
        String left = bench.desk.kept(key());
        int line = left.indexOf('\n');
        if (line > 0) {
            try {
                Sheet kept = bench.forms.read(left.substring(line + 1), layer.unit(), layer.category());
                version = Integer.parseInt(left.substring(0, line));
                design.become(new Sheet(published.ref(), kept.category(), kept.unit(), kept.sections(), kept.fields(), published.origins()));
            } catch (Unreadable | NumberFormatException old) {
                bench.desk.keep(key(), "");
            }
        }
        draw();
    }

    Design design() {
        return design;
    }

    String chosen() {
        return chosen;
    }

    void choose(String name) {
        chosen = name;
        canvas.mark();
        properties.show(name);
    }

    void add(String type, String section, int at) {
        String name = design.add(type, bench.forms.type(type).orElseThrow().name(), section, at);
        changed();
        choose(name);
        properties.focus();
    }

    /** Something was changed: it is drawn, and kept as far as it could be published. */
    void changed() {
        draw();
        String file = bench.forms.write(design.sheet());
        try {
            bench.forms.read(file, design.sheet().unit(), design.sheet().category());
            bench.desk.keep(key(), version + "\n" + file);
        } catch (Unreadable notYet) {
            state.setText(bench.desk.text(notYet.why()));
        }
    }

    /** Fields that are chosen from code lists show what these are now. */
    private void codesChanged() {
        draw();
        properties.show(chosen);
    }

    private void undo() {
        if (design.undo()) {
            changed();
            properties.show(chosen);
        }
    }

    private void redo() {
        if (design.redo()) {
            changed();
            properties.show(chosen);
        }
    }

    private void draw() {
        if (design == null) {
            return;
        }
        undo.setEnabled(design.canUndo());
        redo.setEnabled(design.canRedo());
        FormLayer layer = layer();
        List<Conflict> conflicts = bench.forms.conflicts(bench.settings(), layer.unit(), layer.category(), null);
        told.removeAll();
        conflicts.forEach(c -> {
            Div line = new Div(bench.desk.text(bench.unit(c.unit())) + bench.text("colon") + bench.desk.text(c.what()));
            line.addClassName("warning");
            told.add(line);
        });
        boolean same = design.sheet().equals(bench.forms.with(bench.settings(), layer));
        state.setText(layer.version() == 0 ? bench.text(same ? "state.none" : "state.new") : bench.text(same ? "state.published" : "state.changed", layer.version()));
        middle.removeAll();
        String look = looks.getSelectedTab().getId().orElse("");
        if (look.equals("look-design")) {
            canvas.draw();
            middle.add(canvas);
        } else {
            middle.add(preview(look.equals("look-narrow")));
        }
        if (chosen.isEmpty() || design.sheet().field(chosen).isEmpty() && design.sheet().sections().stream().noneMatch(s -> ("section:" + s.id()).equals(chosen))) {
            chosen = "";
            properties.show("");
        }
    }

    /** The form as its users will see it, with all its fields whatever the action. */
    private Div preview(boolean narrow) {
        Div paper = new Div();
        paper.addClassNames("card", "designer-paper");
        paper.setClassName("designer-narrow", narrow);
        paper.setId("form-preview");
        try {
            Sheet open = new Sheet(design.sheet().ref(), design.sheet().category(), design.sheet().unit(), design.sheet().sections(),
                    design.sheet().fields().stream().map(f -> f.with(Map.of("fill", List.of(Field.REGISTER)))).toList(), design.sheet().origins());
            SheetFields fields = new SheetFields(bench.desk, bench.forms, open, Field.REGISTER, Map.of(), null);
            Button check = new Button(bench.text("preview.check"), e -> {
                if (fields.complete()) {
                    bench.desk.tell(bench.texts.message("preview.right"));
                }
            });
            check.setId("preview-check");
            paper.add(new H3(bench.desk.text(category.getValue().name())), fields, check);
        } catch (RuntimeException notYet) {
            paper.add(new Span(bench.text("preview.not", String.valueOf(notYet.getMessage()))));
        }
        return paper;
    }

    private void publish() {
        FormLayer wanted = bench.forms.layer(bench.settings(), design.sheet(), version, "");
        new PublishDialog(bench, layer(), wanted, () -> {
            bench.desk.keep(key(), "");
            open();
        }).open();
    }

    private void imported(String file) {
        try {
            Sheet read = bench.forms.read(file, unit.getValue().unit(), category.getValue().code());
            design.become(new Sheet(design.sheet().ref(), read.category(), read.unit(), read.sections(), read.fields(), design.sheet().origins()));
            changed();
        } catch (Unreadable bad) {
            bench.desk.warn(bad.why());
        }
    }
}
