package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Send;

/** Entering new documents, one after the other: registering them, or dispatching them. */
final class EntryPage extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(EntryPage.class);
    private final transient Desk desk;
    private final String action;
    private final HeadFields head;
    private final ComboBox<Unit> owner;
    private final Div buttons = new Div();
    private transient Send send;
    private transient Predicate<Map<String, Object>> more = input -> true;
    private transient Runnable cleared = () -> { };

    EntryPage(Desk desk, String action, List<Unit> registries) {
        this.desk = desk;
        this.action = action;
        this.send = desk.send(null, null, action, -1);
        Unit first = registries.get(0);
        owner = Pickers.unit(desk, "owner", texts.message("owner"), registries);
        owner.setClearButtonVisible(false);
        owner.setValue(first);
        owner.setVisible(registries.size() > 1);
        head = new HeadFields(desk, action + "/", first.id(), desk.organisation().house(first.id()).id(), null, null, action.equals("register"));
        owner.addValueChangeListener(e -> head.goesTo(e.getValue().id()));
        Button save = new Button(desk.text(texts.message("save." + action)));
        save.setId("send-" + action);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(e -> {
            try {
                save();
            } finally {
                save.setEnabled(true);
            }
        });
        Button clear = new Button(desk.text(texts.message("clear")), e -> reset());
        clear.setId("clear");
        Span keys = new Span(desk.text(texts.message("keys")));
        keys.addClassName("hint");
        buttons.addClassName("buttons");
        buttons.add(save, clear, keys);
        Shortcuts.addShortcutListener(this, save::click, Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        add(owner, head, buttons);
        addAttachListener(e -> head.start());
    }

    /** Fields beyond the head. @param more puts their values in; false when something is missing @param cleared empties them */
    void add(Component fields, Predicate<Map<String, Object>> more, Runnable cleared) {
        this.more = more;
        this.cleared = cleared;
        addComponentAtIndex(indexOf(buttons), fields);
    }

    private void save() {
        if (!head.complete()) {
            return;
        }
        Map<String, Object> input = head.input();
        input.put("owner", owner.getValue().id());
        if (!more.test(input)) {
            return;
        }
        Outcome outcome = send.perform(new Input(input));
        if (outcome.done()) {
            reset();
        }
    }

    private void reset() {
        send = desk.send(null, null, action, -1);
        head.sent();
        cleared.run();
    }
}
