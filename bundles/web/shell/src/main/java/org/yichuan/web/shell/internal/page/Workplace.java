package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.FieldRenderer;

/** The desk of one open page. */
final class Workplace implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);
    private static final int PASSING = 4000;

    private final Texts texts = new Texts(Workplace.class);
    private final Shell shell;
    private final UUID personId;
    private final Person seated;
    private final Locale locale;
    private final Map<String, List<Registration>> kept = new LinkedHashMap<>();
    private Notification warning;

    Workplace(Shell shell, Person person, Locale locale) {
        this.shell = shell;
        this.personId = person.id();
        this.seated = person;
        this.locale = locale;
    }

    @Override
    public Person person() {
        return shell.organisation().person(personId).orElse(seated);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public void go(String path) {
        UI.getCurrent().navigate(path);
    }

    @Override
    public Outcome perform(Command command) {
        Outcome outcome;
        try {
            outcome = shell.circulation().perform(person(), command);
        } catch (RuntimeException failed) {
            LOG.error("{} of document {} by {} failed", command.action(), command.documentId(), seated.login(), failed);
            outcome = new Outcome.Refused(texts.message("failed"));
        }
        if (outcome.done()) {
            tell(outcome.message());
        } else {
            warn(outcome.message());
        }
        return outcome;
    }

    @Override
    public void tell(Message message) {
        Notification note = new Notification(text(message), PASSING, Notification.Position.TOP_CENTER);
        note.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        note.addClassName("told");
        settle();
        show(note);
    }

    @Override
    public void warn(Message message) {
        Notification note = new Notification();
        note.setPosition(Notification.Position.TOP_CENTER);
        note.setDuration(0);
        note.addThemeVariants(NotificationVariant.LUMO_ERROR);
        note.addClassName("warned");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> note.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(text(texts.message("close")));
        HorizontalLayout row = new HorizontalLayout(new Span(text(message)), close);
        row.setAlignItems(HorizontalLayout.Alignment.CENTER);
        note.add(row);
        settle();
        warning = note;
        show(note);
    }

    /** What was wrong is over, or is not what is wrong now: warnings that pile up would hide the page and what is new. */
    private void settle() {
        if (warning != null) {
            warning.close();
            warning = null;
        }
    }

    /** Opens it as a part of the page: left to itself it would be dropped when the same click leads to another place. */
    private static void show(Notification note) {
        UI.getCurrent().add(note);
        note.addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                note.removeFromParent();
            }
        });
        note.open();
    }

    @Override
    public <T> void keep(HasValue<?, T> field, String key, Function<T, String> write, Function<String, T> read) {
        String before = kept(key);
        if (!before.isEmpty()) {
            try {
                field.setValue(read.apply(before));
            } catch (RuntimeException unreadable) {
                LOG.info("The draft {} of {} could not be read any more", key, seated.login());
            }
        }
        Registration registration = field.addValueChangeListener(e -> keep(key, e.getValue() == null ? "" : write.apply(e.getValue())));
        kept.computeIfAbsent(key, k -> new ArrayList<>()).add(registration);
    }

    @Override
    public String kept(String key) {
        String text = shell.store().draft(personId, key);
        return text == null ? "" : text;
    }

    @Override
    public void keep(String key, String text) {
        shell.store().keepDraft(personId, key, text);
    }

    @Override
    public void forget(String prefix) {
        kept.entrySet().removeIf(e -> {
            if (!e.getKey().startsWith(prefix)) {
                return false;
            }
            e.getValue().forEach(Registration::remove);
            keep(e.getKey(), "");
            return true;
        });
    }

    @Override
    public void refreshOn(Component component, Runnable refresh) {
        shell.changes().onDocuments(component, null, refresh);
    }

    @Override
    public void refreshOn(Component component, UUID documentId, Runnable refresh) {
        shell.changes().onDocuments(component, documentId, refresh);
    }

    @Override
    public void refreshOnModules(Component component, Runnable refresh) {
        shell.changes().onMenus(component, refresh);
    }

    @Override
    public Optional<Forms> forms() {
        return shell.shaped();
    }

    @Override
    public Optional<FieldRenderer> renderer(String type) {
        return shell.renderer(type);
    }

    @Override
    public Circulation circulation() {
        return shell.circulation();
    }

    @Override
    public Documents documents() {
        return shell.documents();
    }

    @Override
    public Organisation organisation() {
        return shell.organisation();
    }

    @Override
    public ContentStore content() {
        return shell.content();
    }
}
