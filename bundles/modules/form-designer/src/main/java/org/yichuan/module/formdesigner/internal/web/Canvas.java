package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Section;

/**
 * The form in the making: sections with their fields. Mouse: choose, drag. Keyboard: Tab to a field, Enter chooses it, Alt with an
 * arrow moves it, Delete takes it out.
 */
final class Canvas extends Div {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "((event.target.closest('[data-name]') || {}).dataset || {}).name || ''";
    private final transient Bench bench;
    private final transient DesignerPage page;
    private final transient Map<String, Div> chips = new LinkedHashMap<>();

    Canvas(Bench bench, DesignerPage page) {
        this.bench = bench;
        this.page = page;
        addClassName("designer-canvas");
        setId("canvas");
        listen("event.key === 'Enter' || event.key === ' '", page::choose);
        listen("event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowLeft')", name -> step(name, -1));
        listen("event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowRight')", name -> step(name, 1));
        listen("event.key === 'Delete'", this::remove);
    }

    /** The keys are heard here and not by each field: what is pressed on a field before its successor is drawn would be lost with it. */
    private void listen(String when, Consumer<String> run) {
        getElement().addEventListener("keydown", e -> {
            String name = e.getEventData().get(NAME).asString();
            if (chips.containsKey(name)) {
                run.accept(name);
            }
        }).addEventData(NAME).setFilter("event.target.closest('[data-name]') && (" + when + ")").preventDefault();
    }

    void draw() {
        removeAll();
        chips.clear();
        List<Section> sections = page.design().sheet().sections();
        if (sections.isEmpty()) {
            Div empty = new Div(bench.text("canvas.empty"));
            empty.addClassNames("hint", "designer-empty");
            target(empty, "", -1);
            add(empty);
        }
        sections.forEach(s -> add(section(s)));
        Button more = new Button(bench.text("section.add"), VaadinIcon.PLUS.create(), e -> {
            String id = page.design().addSection(bench.texts.message("section.new"));
            page.changed();
            page.choose("section:" + id);
        });
        more.setId("add-section");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span keys = new Span(bench.text("keys"));
        keys.addClassName("hint");
        add(new Div(more, keys));
        mark();
    }

    private Div section(Section section) {
        Div head = new Div(new Span(section.title().zh().isEmpty() ? bench.text("section.untitled") : bench.desk.text(section.title())));
        head.addClassName("designer-section-head");
        chip(head, "section:" + section.id(), "section-" + section.id());
        Div grid = new Div();
        grid.addClassNames("own-grid", "own-columns-" + section.columns());
        for (int i = 0; i < section.fields().size(); i++) {
            Field field = page.design().sheet().field(section.fields().get(i)).orElseThrow();
            Div chip = field(field);
            target(chip, section.id(), i);
            grid.add(chip);
        }
        Div end = new Div(bench.text("drop.here"));
        end.addClassNames("hint", "designer-drop", "wide");
        target(end, section.id(), -1);
        grid.add(end);
        Div box = new Div(head, grid);
        box.addClassNames("designer-section", "own-fields");
        return box;
    }

    private Div field(Field field) {
        Div chip = new Div();
        Span label = new Span(bench.desk.text(field.label()) + (field.required() ? " *" : ""));
        label.addClassName("designer-label");
        String from = page.design().inherited(field.name()) ? " · " + bench.text("from", bench.desk.text(bench.unit(page.design().origin(field.name())))) : "";
        Span kind = new Span(bench.desk.text(bench.type(field)) + " · " + field.name() + from + (page.design().fixed(field.name()) ? " · " + bench.text("fixed") : ""));
        kind.addClassName("hint");
        chip.add(label, kind);
        chip.addClassName("designer-chip");
        chip(chip, field.name(), "chip-" + field.name());
        DragSource.create(chip).setDragData(field.name());
        return chip;
    }

    private void chip(Div chip, String name, String id) {
        chip.setId(id);
        chip.getElement().setAttribute("tabindex", "0");
        chip.getElement().setAttribute("role", "button");
        chip.getElement().setAttribute("data-name", name);
        chip.addClickListener(e -> page.choose(name));
        chips.put(name, chip);
    }

    private void step(String name, int by) {
        if (name.startsWith("section:")) {
            page.design().stepSection(name.substring(8), by);
        } else {
            page.design().step(name, by);
        }
        page.changed();
        // the keys go on where they were
        chips.get(name).getElement().callJsFunction("focus");
    }

    void remove(String name) {
        if (name.startsWith("section:")) {
            page.design().removeSection(name.substring(8));
        } else if (page.design().fixed(name)) {
            bench.desk.warn(bench.texts.message("fixed.stays"));
            return;
        } else {
            page.design().remove(name);
        }
        page.changed();
    }

    private void target(Div place, String section, int at) {
        DropTarget.create(place).addDropListener(e -> e.getDragData().ifPresent(what -> {
            String dropped = what.toString();
            if (dropped.startsWith(Palette.TYPE)) {
                page.add(dropped.substring(Palette.TYPE.length()), section, at);
            } else {
                page.design().move(dropped, section, at);
                page.changed();
            }
        }));
    }

    /** Shows which of them is chosen. */
    void mark() {
        chips.forEach((name, chip) -> chip.setClassName("designer-chosen", name.equals(page.chosen())));
    }
}
