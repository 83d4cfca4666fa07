package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.DocumentNumber;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.AttachmentField;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.SheetFields;
import org.yichuan.web.api.Times;

/** The fields of what is registered of a document; number normalised and duplicates pointed out as one goes along. */
final class HeadFields extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = new Texts(HeadFields.class);
    private final transient Desk desk;
    private final String drafts;
    private final boolean routed;
    private final TextField number;
    private final TextField title;
    private final TextField issuer;
    private final ComboBox<Category> category;
    private final DateTimePicker receivedAt;
    private final ComboBox<Urgency> urgency;
    private final ComboBox<Importance> importance;
    private final ComboBox<Secrecy> secrecy;
    private final DatePicker secrecyUntil;
    private final TextArea note;
    private final AttachmentField attachments;
    private final Duplicates duplicates;
    private final Span due = new Span();
    private final Span route = new Span();
    private final Checkbox byHand = new Checkbox();
    private transient UUID registry;
    private final Div own = new Div();
    private transient SheetFields fields;

    /**
     * @param drafts start of the keys under which the fields are kept
     * @param registry in whose register it goes: its categories, time limits and routes hold
     * @param house  whose documents it might duplicate
     * @param self   the document itself when it is there already, or null
     * @param known  what is known of it already, or null
     * @param routed whether it starts on a route with this
     */
    HeadFields(Desk desk, String drafts, UUID registry, UUID house, UUID self, Head known, boolean routed) {
        this.desk = desk;
        this.drafts = drafts;
        this.registry = registry;
        this.routed = routed;
        number = Fields.text(desk, "number", texts.message("number"));
        title = Fields.text(desk, "title", texts.message("title"));
        issuer = Fields.text(desk, "issuer", texts.message("issuer"));
        category = Fields.category(desk, "category", texts.message("category"));
        receivedAt = Fields.dateTime(desk, "receivedAt", texts.message("receivedAt"));
        urgency = Fields.choice(desk, "urgency", texts.message("urgency"), Urgency.class);
        importance = Fields.choice(desk, "importance", texts.message("importance"), Importance.class);
        secrecy = Fields.choice(desk, "secrecy", texts.message("secrecy"), Secrecy.class);
        secrecyUntil = Fields.date(desk, "secrecyUntil", texts.message("secrecyUntil"));
        note = new TextArea(desk.text(texts.message("note")));
        attachments = new AttachmentField(desk);
        duplicates = new Duplicates(desk, house, self);
        arrange();
        empty();
        if (known != null) {
            fill(known);
        }
        listen();
        keep();
    }

    private void arrange() {
        addClassNames("fields", "card");
        title.addClassName("wide");
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(500);
        category.setRequiredIndicatorVisible(true);
        receivedAt.setStep(Duration.ofMinutes(1));
        note.setId("field-note");
        note.addClassName("wide");
        note.setMaxLength(10_000);
        note.setValueChangeMode(ValueChangeMode.TIMEOUT);
        note.setValueChangeTimeout(500);
        attachments.addClassName("wide");
        duplicates.addClassName("wide");
        due.addClassNames("hint", "wide");
        due.setId("due-preview");
        route.addClassNames("hint", "wide");
        route.setId("route-preview");
        byHand.setId("field-propose");
        byHand.addClassName("wide");
        byHand.setLabel(desk.text(texts.message("propose.byHand")));
        category.setItems(desk.circulation().settings().categories(registry));
        add(number, issuer, title, duplicates, category, receivedAt, urgency, importance, secrecy, secrecyUntil, due, route, byHand, note, own, attachments);
        own.addClassName("wide");
        own.setId("own-form");
        Fields.enterMovesOn(this);
    }

    /** As for the next document. */
    void empty() {
        number.clear();
        title.clear();
        issuer.clear();
        category.clear();
        note.clear();
        secrecyUntil.clear();
        receivedAt.setValue(LocalDateTime.now(Times.ZONE).withSecond(0).withNano(0));
        urgency.setValue(Urgency.ORDINARY);
        importance.setValue(Importance.ORDINARY);
        secrecy.setValue(Secrecy.NONE);
        byHand.setValue(false);
        attachments.clear();
        duplicates.clear();
        title.setInvalid(false);
        category.setInvalid(false);
    }

    private void fill(Head head) {
        number.setValue(head.number());
        title.setValue(head.title());
        issuer.setValue(head.issuer());
        settings().categories(registry).stream().filter(c -> c.code().equals(head.category())).findFirst().ifPresent(category::setValue);
        receivedAt.setValue(Times.local(head.receivedAt()));
        urgency.setValue(head.urgency());
        importance.setValue(head.importance());
        secrecy.setValue(head.secrecy());
        secrecyUntil.setValue(head.secrecyUntil());
        note.setValue(head.note() == null ? "" : head.note());
    }

    private void listen() {
        number.addBlurListener(e -> {
            String normal = DocumentNumber.normalise(number.getValue());
            if (!normal.equals(number.getValue())) {
                number.setValue(normal);
            }
            boolean read = normal.isEmpty() || DocumentNumber.parse(normal).isPresent();
            number.setHelperText(read ? null : desk.text(texts.message("number.unread")));
            duplicates.look(normal, title.getValue());
        });
        title.addBlurListener(e -> duplicates.look(number.getValue(), title.getValue()));
        secrecy.addValueChangeListener(e -> classified());
        urgency.addValueChangeListener(e -> preview());
        category.addValueChangeListener(e -> preview());
        receivedAt.addValueChangeListener(e -> preview());
        classified();
        preview();
    }

    private void classified() {
        boolean classified = secrecy.getValue() != null && secrecy.getValue().classified();
        secrecyUntil.setEnabled(classified);
        attachments.refuse(classified ? texts.message("classified.files") : null);
    }

    private void preview() {
        Instant received = Times.instant(receivedAt.getValue());
        Urgency chosen = urgency.getValue();
        String code = category.getValue() == null ? "" : category.getValue().code();
        int days = chosen == null ? 0 : settings().limit(registry, code, chosen);
        due.setText(received == null || chosen == null ? ""
                : desk.text(texts.message("due.preview", Times.minute(settings().workingDays().after(received, days)), days)));
        RoutePreview way = new RoutePreview(desk, registry, code);
        route.setText(code.isEmpty() || !routed ? "" : way.text());
        byHand.setVisible(routed && !code.isEmpty() && way.direct());
        shape(code);
    }

    /** The fields that the registry made part of the form of this category; those that stand there stay as they are. */
    private void shape(String category) {
        if (fields != null && fields.sheet().category().equals(category) && registry.equals(fields.sheet().unit())) {
            return;
        }
        fields = routed ? desk.forms().flatMap(f -> f.current(settings(), registry, category).map(s -> s.only(
                s.fields().stream().filter(HeadFields::shown).map(Field::name).collect(Collectors.toSet()))).filter(s -> !s.fields().isEmpty())
                .map(s -> new SheetFields(desk, f, s, Field.REGISTER, Map.of(), drafts + category + "/"))).orElse(null) : null;
        own.removeAll();
        own.setVisible(fields != null);
        if (fields != null) {
            own.add(fields);
        }
    }

    /** What is filled in on registering, or computed from it. */
    private static boolean shown(Field field) {
        return field.filledIn(Field.REGISTER) || !field.computed().isEmpty() && (field.fill().isEmpty() || field.fill().contains(Field.REGISTER));
    }

    private Settings settings() {
        return desk.circulation().settings();
    }

    /** Another register: what is chosen stays where that has it too. */
    void goesTo(UUID registry) {
        this.registry = registry;
        Category chosen = category.getValue();
        category.setItems(settings().categories(registry));
        settings().categories(registry).stream().filter(c -> chosen != null && c.code().equals(chosen.code())).findFirst().ifPresent(category::setValue);
        preview();
    }

    private void keep() {
        desk.keep(number, drafts + "number");
        desk.keep(title, drafts + "title");
        desk.keep(issuer, drafts + "issuer");
        desk.keep(note, drafts + "note");
        desk.keep(category, drafts + "category", Category::code,
                code -> settings().categories(registry).stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow());
        desk.keep(urgency, drafts + "urgency", Enum::name, Urgency::valueOf);
        desk.keep(importance, drafts + "importance", Enum::name, Importance::valueOf);
        desk.keep(secrecy, drafts + "secrecy", Enum::name, Secrecy::valueOf);
        desk.keep(secrecyUntil, drafts + "secrecyUntil", LocalDate::toString, LocalDate::parse);
        attachments.keep(drafts + "attachments");
    }

    /** Forgets what was kept, and keeps the next one. */
    void sent() {
        desk.forget(drafts);
        empty();
        keep();
        number.focus();
    }

    void start() {
        number.focus();
    }

    /** Whether what must be there is there, and what it might duplicate has been pointed out; goes to the first field that is missing. */
    boolean complete() {
        String missing = desk.text(texts.message("missing"));
        title.setErrorMessage(missing);
        title.setInvalid(title.getValue().isBlank());
        category.setErrorMessage(missing);
        category.setInvalid(category.isEmpty());
        if (title.isInvalid()) {
            title.focus();
        } else if (category.isInvalid()) {
            category.focus();
        }
        if (title.isInvalid() || category.isInvalid()) {
            return false;
        }
        if (fields != null && !fields.complete()) {
            return false;
        }
        if (duplicates.unseen(DocumentNumber.normalise(number.getValue()), title.getValue())) {
            desk.warn(texts.message("duplicates.first"));
            return false;
        }
        return true;
    }

    /** The input as the actions take it. */
    Map<String, Object> input() {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("number", number.getValue());
        input.put("title", title.getValue());
        input.put("issuer", issuer.getValue());
        input.put("category", category.getValue() == null ? "" : category.getValue().code());
        input.put("receivedAt", Times.instant(receivedAt.getValue()));
        input.put("urgency", urgency.getValue());
        input.put("importance", importance.getValue());
        input.put("secrecy", secrecy.getValue());
        input.put("secrecyUntil", secrecyUntil.getValue());
        input.put("note", note.getValue());
        input.put("attachments", attachments.getValue());
        if (fields != null) {
            input.put(Forms.SHEET, fields.sheet().ref());
            input.put(Forms.VALUES, fields.values());
        }
        input.put("propose", byHand.isVisible() && byHand.getValue());
        return input;
    }
}
