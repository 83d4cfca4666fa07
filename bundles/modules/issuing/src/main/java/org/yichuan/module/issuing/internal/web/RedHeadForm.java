package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.PagePicture;
import org.yichuan.web.api.Pickers;

/** The red head of one issuer, page by page, and beside it the first page as it would be dispatched. */
final class RedHeadForm extends Div {
    private static final long serialVersionUID = 1L;
    /** The sample follows what is typed. */
    private static final int FOLLOWS = 100;
    /** No name and no code holds it. */
    private static final String BETWEEN = "\t";

    private final transient Texts texts = new Texts(RedHeadForm.class);
    private final transient Desk desk;
    private final transient List<FinishedPages> pages;
    private final transient RedHead there;
    private final transient UUID id;
    /** Where what is half typed is kept: a version of one's own, so that nothing old goes over a head that was changed since. */
    private final String drafts;
    /** The pages that were changed; the others follow the issuer's name. */
    private final transient Map<PageFormat, RedHead.Line> lines = new EnumMap<>(PageFormat.class);
    private final ComboBox<Unit> unit;
    private final TextField issuer = follows("issuer");
    private final IntegerField seal = new IntegerField();
    private final MultiSelectComboBox<StatutoryType> letters = new MultiSelectComboBox<>();
    private final RadioButtonGroup<PageFormat> page = new RadioButtonGroup<>();
    private final TextField name = follows("name");
    private final TextField suffix = follows("suffix");
    private final TextField code = follows("code");
    private final PagePicture picture;

    /** @param there null: a new one */
    RedHeadForm(Desk desk, List<FinishedPages> pages, List<Unit> units, RedHead there, Runnable done) {
        this.desk = desk;
        this.pages = pages;
        this.there = there;
        this.id = there == null ? Ids.next() : there.id();
        this.drafts = "red-head/" + (there == null ? "new" : there.id() + "/" + there.version()) + "/";
        unit = Pickers.unit(desk, "head-unit", texts.message("head.unit"), units);
        unit.setVisible(units.size() > 1);
        unit.setClearButtonVisible(false);
        picture = new PagePicture(desk, pages);
        picture.addClassName("first-page");
        dress();
        if (there == null) {
            unit.setValue(units.getFirst());
            issuer.setValue(units.getFirst().name());
            seal.setValue(Issue.USUAL_SEAL);
        } else {
            desk.organisation().unit(there.unit()).ifPresent(unit::setValue);
            issuer.setValue(there.issuer());
            seal.setValue(there.seal());
            letters.setValue(there.letters());
            lines.putAll(there.lines());
        }
        page.setValue(PageFormat.DOCUMENT);
        keep();
        load();
        listen();
        arrange(done);
        draw();
    }

    private void dress() {
        Stream.of(issuer, name, suffix, code).forEach(f -> {
            f.setLabel(text("head." + f.getId().orElse("").replace("field-head-", "")));
            f.setHelperText(text("head." + f.getId().orElse("").replace("field-head-", "") + ".hint"));
        });
        seal.setLabel(text("head.seal"));
        seal.setId("field-head-seal");
        seal.setHelperText(text("head.seal.hint"));
        letters.setLabel(text("head.letters"));
        letters.setId("field-head-letters");
        letters.setHelperText(text("head.letters.hint"));
        letters.setItems(Arrays.stream(StatutoryType.values()).filter(t -> !t.upward() && t != StatutoryType.ORDER && t != StatutoryType.MINUTES && t != StatutoryType.LETTER).toList());
        letters.setItemLabelGenerator(StatutoryType::chinese);
        page.setLabel(text("head.page"));
        page.setId("field-head-page");
        page.setItems(PageFormat.values());
        page.setItemLabelGenerator(f -> text("page." + f));
    }

    private TextField follows(String of) {
        TextField field = new TextField();
        field.setId("field-head-" + of);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(FOLLOWS);
        field.setMaxLength(200);
        field.setWidthFull();
        return field;
    }

    /** A module may be updated at any time, and the page is made anew then. */
    private void keep() {
        desk.keep(unit, drafts + "unit", u -> u.id().toString(), kept -> desk.organisation().unit(UUID.fromString(kept)).orElseThrow());
        desk.keep(issuer, drafts + "issuer");
        desk.keep(seal, drafts + "seal", String::valueOf, Integer::valueOf);
        desk.keep(letters, drafts + "letters", types -> types.stream().map(StatutoryType::name).collect(Collectors.joining(BETWEEN)),
                kept -> Stream.of(kept.split(BETWEEN)).map(StatutoryType::valueOf).collect(Collectors.toSet()));
        for (PageFormat format : PageFormat.values()) {
            String[] kept = desk.kept(drafts + format).split(BETWEEN, -1);
            if (kept.length == 3) {
                lines.put(format, new RedHead.Line(kept[0], kept[1], kept[2]));
            }
        }
    }

    private void forget() {
        desk.forget(drafts);
        Stream.of(PageFormat.values()).forEach(format -> desk.keep(drafts + format, ""));
    }

    private void listen() {
        page.addValueChangeListener(e -> {
            load();
            draw();
        });
        issuer.addValueChangeListener(e -> {
            load();
            draw();
        });
        Stream.<HasValue<?, String>>of(name, suffix, code).forEach(f -> f.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                RedHead.Line typed = new RedHead.Line(name.getValue().strip(), suffix.getValue().strip(), code.getValue().strip());
                boolean usual = typed.equals(RedHead.Line.usual(issuer.getValue().strip(), page.getValue()));
                if (usual) {
                    lines.remove(page.getValue());
                } else {
                    lines.put(page.getValue(), typed);
                }
                desk.keep(drafts + page.getValue(), usual ? "" : String.join(BETWEEN, typed.name(), typed.suffix(), typed.code()));
                draw();
            }
        }));
        seal.addValueChangeListener(e -> draw());
        letters.addValueChangeListener(e -> draw());
    }

    private void load() {
        RedHead.Line line = typed().line(page.getValue());
        name.setValue(line.name());
        suffix.setValue(line.suffix());
        suffix.setVisible(page.getValue() != PageFormat.LETTER);
        code.setValue(line.code());
    }

    private RedHead typed() {
        return new RedHead(id, unit.getValue() == null ? null : unit.getValue().id(), there == null ? 0 : there.version(), issuer.getValue().strip(),
                seal.getValue() == null ? 0 : seal.getValue(), letters.getValue(), lines);
    }

    private void draw() {
        RedHeadSample sample = new RedHeadSample(desk, typed(), page.getValue());
        picture.show(sample.text(), sample.issue());
    }

    private void arrange(Runnable done) {
        Button save = new Button(text("head.save"), e -> {
            Message fault = missingCharacter();
            if (fault != null) {
                desk.warn(fault);
            } else if (desk.told(desk.circulation().settings().change(desk.person(), typed()))) {
                forget();
                done.run();
            }
        });
        save.setId("head-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("buttons");
        Optional.ofNullable(there).ifPresent(t -> {
            Button remove = new Button(text("head.remove"), e -> {
                if (desk.told(desk.circulation().settings().remove(desk.person(), t.key()))) {
                    forget();
                    done.run();
                }
            });
            remove.setId("head-remove");
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
            buttons.add(remove);
        });
        Div about = new Div(issuer, unit, seal, letters);
        about.addClassNames("fields", "card");
        Div line = new Div(page, name, suffix, code);
        line.addClassNames("fields", "card");
        page.addClassName("wide");
        Div last = new Div(buttons);
        last.addClassName("card");
        Div fields = new Div(about, line, last);
        fields.addClassName("editor-fields");
        Div beside = new Div(new H3(text("head.sample")), picture);
        beside.addClassName("editor-beside");
        Div body = new Div(fields, beside);
        body.addClassName("editor-body");
        add(body);
    }

    /** A character that no font has would be missing in every document: it is not kept in a head. */
    private Message missingCharacter() {
        for (PageFormat format : PageFormat.values()) {
            RedHeadSample sample = new RedHeadSample(desk, typed(), format);
            try {
                Optional<Message> missing = pages.stream().findFirst().stream().flatMap(p -> p.render("pdf", sample.text(), sample.issue()).remarks().stream())
                        .filter(r -> r.kind() == Rendered.Kind.MISSING_CHARACTER).map(Rendered.Remark::sentence).findFirst();
                if (missing.isPresent()) {
                    return missing.get();
                }
            } catch (NotRendered e) {
                return e.sentence();
            }
        }
        return null;
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
