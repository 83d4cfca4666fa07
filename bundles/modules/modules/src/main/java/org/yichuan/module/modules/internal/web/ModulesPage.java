package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.modules.Audience;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.Module.State;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Times;

/** The list of all there is; everything about the chosen one and what can be done with it; the newest steps on record. */
final class ModulesPage extends Div {
    private static final long serialVersionUID = 1L;
    private static final int STEPS_SHOWN = 30;
    /** Kinds of what a module brings that have a name of their own. */
    private static final Set<String> KINDS = Set.of("actions", "screens", "forms", "categories", "grants", "broken");
    private final transient Texts texts = new Texts(ModulesPage.class);
    private final transient Desk desk;
    private final transient Modules modules;
    private final Grid<Module> list = new Grid<>();
    private final Div about = new Div();
    private final Grid<org.yichuan.api.modules.Change> journal = new Grid<>();
    private String chosen = "";

    ModulesPage(Desk desk, Modules modules) {
        this.desk = desk;
        this.modules = modules;
        addClassNames("document-body", "halves");
        Grids.dress(list);
        list.setId("modules");
        list.setHeight("60vh");
        list.addColumn(m -> text("kind." + m.kind())).setHeader(text("kind")).setWidth("4.5rem").setFlexGrow(0);
        list.addComponentColumn(m -> {
            Div cell = new Div(new Div(m.title()), small(m.name() + (m.version().isEmpty() ? "" : " " + m.version())));
            cell.setId("module-" + m.name());
            return cell;
        }).setHeader(text("name"));
        list.addColumn(m -> text("state." + m.state())).setHeader(text("state")).setWidth("5.5rem").setFlexGrow(0).setPartNameGenerator(m -> m.state() == State.FAILED
                || m.state() == State.REFUSED ? "late" : null);
        list.addColumn(m -> audience(m.audience())).setHeader(text("serves")).setWidth("10rem").setFlexGrow(0);
        Grids.opens(list, m -> {
            chosen = m.name();
            show();
        });
        Button install = new Button(text("install"), e -> new FileDialog(desk, modules, null, this::refresh).open());
        install.setId("module-install");
        install.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(install, new Span(text("install.hint")));
        buttons.addClassName("buttons");
        Div left = new Div(list, buttons);
        left.addClassName("document-left");
        about.setId("module-about");
        about.addClassName("card");
        Grids.dress(journal);
        journal.setId("module-journal");
        journal.setHeight("30vh");
        journal.addColumn(c -> Times.minute(c.at())).setHeader(text("at")).setWidth("9rem").setFlexGrow(0);
        journal.addColumn(c -> c.actor() + " · " + text("step." + c.step()) + " " + c.module() + (c.version().isEmpty() ? "" : " " + c.version()) + (c.done() ? "" : " · " + text("not.done")))
                .setHeader(text("step"));
        journal.addColumn(c -> c.why().isEmpty() ? desk.text(c.detail()) : c.why() + " · " + desk.text(c.detail())).setHeader(text("why"));
        Div right = new Div(about, new H3(text("journal")), journal);
        right.addClassName("document-right");
        add(left, right);
        refresh();
    }

    private void refresh() {
        List<Module> all = modules.modules();
        list.setItems(all);
        journal.setItems(modules.journal(STEPS_SHOWN));
        show();
    }

    private void show() {
        about.removeAll();
        Module m = modules.modules().stream().filter(x -> x.name().equals(chosen)).findFirst().orElse(null);
        if (m == null) {
            about.add(new Paragraph(text("choose")));
            return;
        }
        about.add(new H3(m.title() + " · " + m.name()));
        line("state", text("state." + m.state()));
        line("reason", desk.text(m.reason()));
        line("version", m.version());
        line("before", String.join(text("list"), m.before()));
        line("origin", origin(m));
        m.brings().forEach((kind, what) -> line("brings", (KINDS.contains(kind) ? text("brings." + kind) : kind) + text("colon") + String.join(text("list"), what)));
        line("needs", String.join(text("list"), m.needs()));
        line("neededBy", String.join(text("list"), m.neededBy()));
        line("serves", audience(m.audience()));
        line("units", m.audience().units().size() > 12 ? "" : String.join(text("list"), m.audience().units()));
        line("switches", m.switches().entrySet().stream().map(e -> where(e.getKey()) + " " + text(e.getValue() ? "on" : "off")).sorted().collect(Collectors.joining(text("list"))));
        about.add(actions(m));
    }

    private Div actions(Module m) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (m.state() == State.REMOVED) {
            buttons.add(button("install.again", e -> ask(text("install.again") + " " + m.title(), "", by -> modules.install(by, m.name()))));
        } else if (m.state() != State.REFUSED && !m.symbolicName().isEmpty()) {
            if (m.kind() == Module.Kind.MODULE && m.brings().containsKey("actions") || m.brings().containsKey("screens")) {
                buttons.add(button("enable", e -> new SwitchDialog(desk, modules, m, true, this::refresh).open()));
                buttons.add(button("disable", e -> new SwitchDialog(desk, modules, m, false, this::refresh).open()));
            }
            buttons.add(button("update", e -> new FileDialog(desk, modules, m, this::refresh).open()));
            if (!m.before().isEmpty()) {
                buttons.add(button("rollback", e -> ask(text("rollback") + " " + m.title() + " → " + m.before().getFirst(), affects(m.audience()), by -> modules.rollback(by, m.name()))));
            }
            buttons.add(button("remove", e -> ask(text("remove") + " " + m.title(), affects(m.audience()), by -> modules.remove(by, m.name()))));
        }
        return buttons;
    }

    private Button button(String key, com.vaadin.flow.component.ComponentEventListener<com.vaadin.flow.component.ClickEvent<Button>> clicked) {
        Button button = new Button(text(key), clicked);
        button.setId("module-" + key.replace('.', '-'));
        return button;
    }

    private void ask(String title, String affected, Change change) {
        new ReasonDialog(desk, title, affected, change, this::refresh).open();
    }

    private void line(String key, String value) {
        if (value != null && !value.isBlank()) {
            Span label = new Span(text(key));
            label.addClassName("hint");
            about.add(new Div(label, new Span("  " + value)));
        }
    }

    private String origin(Module m) {
        String from = m.origin().equals("product") ? text("origin.product")
                : m.origin().startsWith("file ") ? desk.text(texts.message("origin.file", m.origin().substring(5))) : m.origin();
        return m.signer().equals("product") ? from : from + " · " + (m.signer().isEmpty() ? text("unsigned") : m.signer());
    }

    /** A switch's place: a level, or a unit of it. */
    private String where(String key) {
        String[] parts = key.split("/", 2);
        return desk.text(Labels.of(Level.valueOf(parts[0]))) + (parts.length == 1 ? "" : " " + parts[1]);
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassName("title-below");
        return small;
    }

    String affects(Audience audience) {
        return desk.text(texts.message("affects", audience.people(), audience.units().size(), levels(audience.levels())));
    }

    private String audience(Audience audience) {
        return audience.people() == 0 ? text("nobody") : desk.text(texts.message("audience", audience.people(), levels(audience.levels())));
    }

    private String levels(Set<Level> levels) {
        return levels.stream().map(l -> desk.text(Labels.of(l))).collect(Collectors.joining(text("list")));
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }

    /** The person, as the one who stands in the record. */
    static By by(Desk desk, String why) {
        return new By(desk.person(), "console", why);
    }
}
