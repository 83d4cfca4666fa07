package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Section;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.text.Message;
import org.yichuan.web.api.Labels;

/** What can be said of the chosen field or section; every change is one step that can be undone. */
final class Properties extends Div {
    private static final long serialVersionUID = 1L;
    private static final Map<String, List<String>> OPTIONS = Map.of("text", List.of("maxLength", "minLength", "pattern"), "longtext", List.of("maxLength"),
            "number", List.of("minimum", "maximum", "decimals", "unit"), "money", List.of("minimum", "maximum"));
    /** Steps in which units fill in fields; others of modules stand after them. */
    private static final List<String> STEPS = List.of("register", "propose", "instruct", "progress", "report", "opinion", "feedback", "close");
    private final transient Bench bench;
    private final transient DesignerPage page;
    private transient Runnable first = () -> { };

    Properties(Bench bench, DesignerPage page) {
        this.bench = bench;
        this.page = page;
        addClassNames("card", "designer-properties");
        setId("properties");
    }

    void focus() {
        first.run();
    }

    void show(String name) {
        removeAll();
        first = () -> { };
        if (name.startsWith("section:")) {
            page.design().sheet().sections().stream().filter(s -> s.id().equals(name.substring(8))).findFirst().ifPresent(this::section);
        } else if (page.design() != null && page.design().sheet().field(name).isPresent()) {
            field(page.design().sheet().field(name).orElseThrow());
        } else {
            Span hint = new Span(bench.text("properties.none"));
            hint.addClassName("hint");
            add(new H3(bench.text("properties")), hint);
        }
    }

    private void section(Section s) {
        add(new H3(bench.text("section")));
        text("section-zh", s.title().zh(), v -> section(new Section(s.id(), new Message(v, now(s).title().en()), now(s).columns(), now(s).fields()), s));
        text("section-en", s.title().en(), v -> section(new Section(s.id(), new Message(now(s).title().zh(), v), now(s).columns(), now(s).fields()), s));
        ComboBox<Integer> columns = new ComboBox<>(bench.text("property.columns"));
        columns.setItems(1, 2, 3, 4);
        columns.setValue(s.columns());
        put("columns", columns, v -> section(new Section(s.id(), now(s).title(), v == null ? 2 : v, now(s).fields()), s));
        if (s.fields().isEmpty()) {
            add(remove("section:" + s.id()));
        }
    }

    private Section now(Section s) {
        return page.design().sheet().sections().stream().filter(o -> o.id().equals(s.id())).findFirst().orElse(s);
    }

    private void section(Section next, Section shown) {
        if (!next.equals(now(shown))) {
            page.design().changeSection(next);
            page.changed();
        }
    }

    private void field(Field shown) {
        add(new H3(bench.desk.text(bench.type(shown))));
        boolean fixed = page.design().fixed(shown.name());
        if (fixed) {
            Span why = new Span(bench.text("fixed.stays"));
            why.addClassName("hint");
            add(why);
        }
        String name = shown.name();
        first = focusing(text("zh", shown.label().zh(), v -> with(name, "label", both(v, field(name).label().en().equals(field(name).label().zh()) ? v : field(name).label().en()))));
        text("en", shown.label().en(), v -> with(name, "label", both(field(name).label().zh(), v)));
        if (!page.design().inherited(name)) {
            text("name", name, this::rename);
        }
        check("required", shown.required(), v -> with(name, "required", v));
        options(shown);
        text("help-zh", shown.help().zh(), v -> with(name, "help", both(v, field(name).help().en())));
        text("help-en", shown.help().en(), v -> with(name, "help", both(field(name).help().zh(), v)));
        text("initial", shown.initial() == null ? "" : bench.desk.text(bench.forms.text(shown, shown.initial())), v -> initial(name, v));
        text("visibleIf", shown.visibleIf(), v -> with(name, "visibleIf", v.strip()));
        text("computed", shown.computed(), v -> with(name, "computed", v.strip()));
        text("message-zh", shown.message().zh(), v -> with(name, "message", both(v, field(name).message().en().equals(field(name).message().zh()) ? v : field(name).message().en())));
        text("message-en", shown.message().en(), v -> with(name, "message", both(field(name).message().zh(), v)));
        fill(shown);
        see(shown);
        if (!page.design().inherited(name)) {
            check("fixed", shown.fixed(), v -> become(new Field(name, field(name).type(), field(name).label(), field(name).help(), field(name).required(), v, field(name).fill(),
                    field(name).see(), field(name).visibleIf(), field(name).computed(), field(name).message(), field(name).initial(), field(name).options(), field(name).was())));
        }
        if (fixed) {
            getChildren().filter(c -> c instanceof HasEnabled && c instanceof HasValue<?, ?>).forEach(c -> ((HasEnabled) c).setEnabled(false));
        } else {
            add(remove(name));
        }
    }

    private static Runnable focusing(TextField field) {
        return () -> {
            field.focus();
            field.getElement().executeJs("setTimeout(() => this.inputElement && this.inputElement.select())");
        };
    }

    private Button remove(String name) {
        Button remove = new Button(bench.text(page.design().inherited(name) ? "hide" : "remove"), e -> {
            if (name.startsWith("section:")) {
                page.design().removeSection(name.substring(8));
            } else {
                page.design().remove(name);
            }
            page.changed();
        });
        remove.setId("remove-field");
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return remove;
    }

    private void options(Field shown) {
        String name = shown.name();
        for (String option : OPTIONS.getOrDefault(shown.type(), List.of())) {
            text(option, shown.option(option), v -> option(name, option, v.strip()));
        }
        if (shown.type().startsWith("choice")) {
            codes(shown);
        }
        String list = !shown.option(CodeList.OPTION).isEmpty() ? "" : shown.type().equals("table") ? "columns" : shown.type().startsWith("choice") ? "choices" : "";
        if (!list.isEmpty()) {
            TextArea lines = new TextArea(bench.text("property.list." + list));
            lines.setHelperText(bench.text("property.list.help"));
            lines.setValue(Lists.write(shown.options().get(list), list));
            lines.setMinRows(3);
            put(list, lines, v -> option(name, list, Lists.read(v, list)));
        }
    }

    /** From which code list it is chosen; none: from choices of its own. */
    private void codes(Field shown) {
        List<CodeList> lists = new ArrayList<>(bench.codeLists(page.design().sheet().unit()));
        CodeList chosen = bench.settings().codeList(shown.option(CodeList.OPTION)).orElse(null);
        if (lists.isEmpty() && chosen == null) {
            return;
        }
        if (chosen != null && !lists.contains(chosen)) {
            lists.add(chosen);
        }
        ComboBox<CodeList> list = new ComboBox<>(bench.text("property.list"));
        list.setItems(lists);
        list.setItemLabelGenerator(l -> bench.desk.text(l.name()) + " · " + bench.desk.text(bench.unit(l.unit())));
        list.setPlaceholder(bench.text("property.list.none"));
        list.setClearButtonVisible(true);
        list.setValue(chosen);
        put("list", list, l -> {
            option(shown.name(), CodeList.OPTION, l == null ? "" : l.key());
            show(shown.name());
        });
    }

    private void fill(Field shown) {
        MultiSelectComboBox<String> fill = new MultiSelectComboBox<>(bench.text("property.fill"));
        Map<String, Message> steps = new LinkedHashMap<>();
        STEPS.forEach(s -> bench.desk.circulation().actions().stream().filter(a -> a.action().equals(s)).findFirst().ifPresent(a -> steps.put(s, a.title())));
        bench.desk.circulation().actions().stream().filter((ActionHandler a) -> shown.fill().contains(a.action())).forEach(a -> steps.putIfAbsent(a.action(), a.title()));
        fill.setItems(steps.keySet());
        fill.setItemLabelGenerator(s -> bench.desk.text(steps.getOrDefault(s, Message.of(s))));
        fill.setValue(shown.fill().isEmpty() ? Set.of(Field.REGISTER) : shown.fill());
        put("fill", fill, v -> with(shown.name(), "fill", v.equals(Set.of(Field.REGISTER)) ? List.of() : List.copyOf(v)));
    }

    private void see(Field shown) {
        MultiSelectComboBox<String> see = new MultiSelectComboBox<>(bench.text("property.see"));
        Set<String> audience = new LinkedHashSet<>(Stream.of(Level.values()).map(Enum::name).toList());
        audience.addAll(posts());
        audience.addAll(shown.see());
        see.setItems(audience);
        see.setItemLabelGenerator(this::audience);
        see.setPlaceholder(bench.text("property.see.all"));
        see.setValue(shown.see());
        put("see", see, v -> with(shown.name(), "see", List.copyOf(v)));
    }

    /** The posts there are, by level: {@code DEPARTMENT/HEAD}. */
    private Set<String> posts() {
        Map<UUID, Level> levels = new HashMap<>();
        bench.desk.organisation().units().forEach(u -> levels.put(u.id(), u.level()));
        Set<String> posts = new TreeSet<>(Comparator.comparing((String p) -> Level.valueOf(p.substring(0, p.indexOf('/')))).thenComparing(Comparator.naturalOrder()));
        bench.desk.organisation().people().stream().flatMap(p -> p.postings().stream()).filter(p -> p.post() != Post.ADMINISTRATOR && levels.containsKey(p.unitId()))
                .forEach(p -> posts.add(levels.get(p.unitId()) + "/" + p.post()));
        return posts;
    }

    private String audience(String who) {
        String[] parts = who.split("/");
        return bench.desk.text(Labels.of(Level.valueOf(parts[0]))) + (parts.length == 1 ? "" : " · " + bench.desk.text(Labels.of(Post.valueOf(parts[1]))));
    }

    private TextField text(String property, String value, Consumer<String> changed) {
        TextField text = new TextField(bench.text("property." + property));
        text.setValue(value);
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        put(property, text, changed);
        return text;
    }

    private void check(String property, boolean value, Consumer<Boolean> changed) {
        Checkbox box = new Checkbox(bench.text("property." + property), value);
        put(property, box, changed);
    }

    private <T, C extends Component & HasValue<?, T>> void put(String property, C field, Consumer<T> changed) {
        field.setId("property-" + property);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.accept(e.getValue());
            }
        });
        add(field);
    }

    /** The field as it is now: several properties may change one after the other. */
    private Field field(String name) {
        return page.design().sheet().field(name).orElseThrow();
    }

    private void with(String name, String attribute, Object value) {
        become(field(name).with(java.util.Collections.singletonMap(attribute, value)));
    }

    private void option(String name, String option, Object value) {
        Map<String, Object> options = new LinkedHashMap<>(field(name).options());
        if (value == null || value.toString().isEmpty()) {
            options.remove(option);
        } else {
            options.put(option, value);
        }
        with(name, "options", options);
    }

    private void initial(String name, String text) {
        try {
            with(name, "initial", text.isBlank() ? null : bench.forms.type(field(name).type()).orElseThrow().read(field(name), text));
        } catch (RuntimeException none) {
            bench.desk.warn(bench.texts.message("initial.bad", text));
        }
    }

    private void rename(String wanted) {
        String name = wanted.strip().toLowerCase(java.util.Locale.ROOT);
        String before = page.chosen();
        if (name.equals(before) || page.design().sheet().field(before).isEmpty()) {
            return;
        }
        if (!name.matches("[a-z][a-z0-9_]{0,39}") || page.design().sheet().field(name).isPresent()) {
            bench.desk.warn(bench.texts.message("name.bad", wanted));
            return;
        }
        Field f = field(before);
        List<String> was = new ArrayList<>(f.was());
        was.add(before);
        page.design().change(before, new Field(name, f.type(), f.label(), f.help(), f.required(), f.fixed(), f.fill(), f.see(), f.visibleIf(), f.computed(), f.message(),
                f.initial(), f.options(), was));
        page.changed();
        page.choose(name);
    }

    private void become(Field next) {
        page.design().change(next.name(), next);
        page.changed();
    }

    private static Map<String, Object> both(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }
}
