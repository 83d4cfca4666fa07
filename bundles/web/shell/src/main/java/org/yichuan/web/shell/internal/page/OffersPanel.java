package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Labels;

/** What the person can do to the document now: the main action's form stands open, the others are buttons that open theirs. */
final class OffersPanel extends Div {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OffersPanel.class);
    private static final int NEVER_OPEN = 100;

    private final transient Texts texts = new Texts(OffersPanel.class);
    private final transient Shell shell;
    private final transient Desk desk;
    private final UUID id;
    private final transient Supplier<Documents.File> shown;
    private final transient Consumer<Circulation.Offer> done;
    private final Div panel = new Div();
    private final Div buttons = new Div();
    private transient List<Drawn> drawn = List.of();
    private transient Seen latest;
    private transient Key opened;
    /** What the person is at; opened again when it was away for a while. */
    private transient Key chosen;
    /** What is typed is on its way, after which the panel is drawn anew. */
    private boolean waiting;
    private final transient Map<Key, Circulation.Offer> byKey = new HashMap<>();
    private transient List<Label> labels = List.of();

    /** An offer: what stays open when its form is renewed. */
    private record Key(String action, UUID taskId) { }

    /** An offer as far as the panel looks the same for it. */
    private record Drawn(Key key, Message title, ActionForm form) { }

    /** What a button says, and for which offer. */
    private record Label(Key key, String text) { }

    /** What was found when somebody looked. @param whole no module was coming or going then */
    private record Seen(List<Circulation.Offer> offers, List<Drawn> drawn, boolean whole) { }

    OffersPanel(Shell shell, Desk desk, UUID id, Supplier<Documents.File> shown, Consumer<Circulation.Offer> done) {
        this.shell = shell;
        this.desk = desk;
        this.id = id;
        this.shown = shown;
        this.done = done;
        setId("offers");
        addClassNames("card", "offers");
        buttons.addClassName("offers-others");
        add(panel, buttons);
    }

    /** Draws what is offered; what is the same as before, and what is typed in it, stays as it is. */
    void refresh() {
        Seen now = look();
        latest = now;
        if (drawn.isEmpty() || opened == null) {
            draw(now);
            return;
        }
        if (now.drawn().equals(drawn)) {
            // the same to look at, perhaps of another version
            remember(now.offers());
        } else if (!waiting) {
            waiting = true;
            shell.changes().whenTypedIsSent(this, () -> {
                waiting = false;
                redraw();
            });
        }
    }

    /** Not in the middle of an update, nor by what was seen in one: what is away is back in a moment, with which all is looked at again. */
    private void redraw() {
        if (shell.changes().unsettled()) {
            return;
        }
        Seen now = latest.whole() && drawn(latest.offers()).equals(latest.drawn()) ? latest : look();
        if (now.whole() && !now.drawn().equals(drawn)) {
            draw(now);
        }
    }

    /** What is offered now, and by which forms. */
    private Seen look() {
        boolean whole = !shell.changes().unsettled();
        List<Circulation.Offer> offers = offers();
        List<Drawn> wanted = drawn(offers);
        return new Seen(offers, wanted, whole && !shell.changes().unsettled());
    }

    private List<Circulation.Offer> offers() {
        return desk.circulation().offers(desk.person(), id).stream()
                .filter(o -> !o.action().action().equals("read") && !o.action().action().equals(Forms.MOVE) && (o.task() != null || !o.action().creates()))
                .sorted(Comparator.comparingInt(this::order)).toList();
    }

    private void draw(Seen seen) {
        List<Circulation.Offer> offers = seen.offers();
        Optional<Drawn> before = drawn.stream().filter(d -> d.key().equals(opened)).findFirst();
        drawn = seen.drawn();
        remember(offers);
        setVisible(!offers.isEmpty());
        List<Label> wanted = offers.stream().map(o -> new Label(key(o), desk.text(o.action().title()) + ambiguity(o, offers))).toList();
        if (!wanted.equals(labels)) {
            labels = wanted;
            buttons.removeAll();
            wanted.forEach(label -> buttons.add(button(label)));
        }
        Circulation.Offer main = offers.stream().filter(o -> key(o).equals(chosen)).findFirst()
                .or(() -> offers.stream().filter(o -> order(o) < NEVER_OPEN).findFirst()).orElse(null);
        buttons.setVisible(offers.size() > 1 || main == null);
        if (main == null) {
            opened = null;
            panel.removeAll();
        } else if (!key(main).equals(opened) || before.isEmpty() || !drawn.contains(before.get())) {
            open(main);
        }
    }

    private void remember(List<Circulation.Offer> offers) {
        byKey.clear();
        offers.forEach(offer -> byKey.put(key(offer), offer));
    }

    /** A button holds no part of a module, and so outlives its update. */
    private Button button(Label label) {
        Button button = new Button(label.text(), e -> {
            chosen = label.key();
            open(byKey.get(chosen));
        });
        button.setId("action-" + label.key().action());
        return button;
    }

    /** Whether there is something to do, so that its form stands open. */
    boolean working() {
        return opened != null;
    }

    private String ambiguity(Circulation.Offer offer, List<Circulation.Offer> offers) {
        boolean several = offers.stream().filter(o -> o.action().action().equals(offer.action().action())).count() > 1;
        return several && offer.task() != null ? " · " + desk.text(Labels.of(offer.task().step())) : "";
    }

    private void open(Circulation.Offer offer) {
        opened = key(offer);
        chosen = chosen == null ? opened : chosen;
        for (int i = 0; i < labels.size(); i++) {
            buttons.getComponentAt(i).getElement().getClassList().set("opened", labels.get(i).key().equals(opened));
        }
        panel.removeAll();
        panel.add(new H3(desk.text(offer.action().title())));
        UUID commandId = UUID.randomUUID();
        Consumer<Input> send = input -> send(commandId, offer, input);
        try {
            panel.add(form(offer).map(f -> f.form(desk, shown.get(), offer, send)).orElseGet(() -> plain(offer, send)));
        } catch (RuntimeException failed) {
            LOG.error("The form of {} could not be made", offer.action().action(), failed);
            panel.add(plain(offer, send));
        }
    }

    private void send(UUID commandId, Circulation.Offer offer, Input input) {
        UUID taskId = offer.task() == null ? null : offer.task().id();
        Outcome outcome = desk.perform(new Command(commandId, id, taskId, offer.action().action(), shown.get().document().version(), input));
        if (outcome.done()) {
            desk.forget(Form.drafts(offer.action().action(), id, taskId));
            drawn = List.of();
            opened = null;
            chosen = null;
            done.accept(offer);
        } else if (outcome instanceof Outcome.Overtaken) {
            done.accept(offer);
        }
    }

    private Component plain(Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, shown.get(), offer, send);
        TextArea opinion = form.area("opinion", texts.message("opinion"), false);
        form.sends(() -> Input.of("opinion", opinion.getValue()));
        return form;
    }

    private List<Drawn> drawn(List<Circulation.Offer> offers) {
        return offers.stream().map(o -> new Drawn(key(o), o.action().title(), shell.form(o.action().action()).orElse(null))).toList();
    }

    /** The form of an offer that was there when all were drawn, whatever came or went since. */
    private Optional<ActionForm> form(Circulation.Offer offer) {
        return drawn.stream().filter(d -> d.key().equals(key(offer))).map(Drawn::form).filter(Objects::nonNull).findFirst();
    }

    private static Key key(Circulation.Offer offer) {
        return new Key(offer.action().action(), offer.task() == null ? null : offer.task().id());
    }

    private int order(Circulation.Offer offer) {
        boolean ended = offer.task() == null || !offer.task().open();
        return shell.form(offer.action().action()).map(ActionForm::order).orElse(60) + (ended ? NEVER_OPEN : 0);
    }
}
