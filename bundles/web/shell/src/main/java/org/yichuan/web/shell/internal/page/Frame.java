package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.View;

/**
 * The one page: log-in, or menu and content. It is the only route; what an address shows is decided here, every time
 * anew, by what there is and what the person is granted.
 */
@Route("")
public final class Frame extends Div implements HasUrlParameter<String>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

    private final transient Texts texts = new Texts(Frame.class);
    private final transient Shell shell;
    private transient Workplace desk;
    private transient Layout layout;
    private transient View current;
    private List<String> place = List.of();
    private String lastView = "";
    private String heading = "";

    Frame(Shell shell) {
        this.shell = shell;
        setId("frame");
        UI.getCurrent().getPage().addJavaScript("yichuan/typing.js");
        addClassName("frame");
        VaadinSession.getCurrent().setErrorHandler(e -> {
            LOG.error("An error in a page", e.getThrowable());
            if (UI.getCurrent() != null && desk != null) {
                desk.warn(texts.message("failed"));
            }
        });
        VaadinService.getCurrent().setSystemMessagesProvider(new SystemSentences());
        shell.changes().onMenus(this, this::menuChanged);
    }

    @Override
    public String getPageTitle() {
        String product = texts.message("product").in(Sessions.locale());
        return heading.isEmpty() ? product : heading + " · " + product;
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String path) {
        place = Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
        UI.getCurrent().setLocale(Sessions.locale());
        UI.getCurrent().getElement().executeJs("document.documentElement.lang=$0", Locale.ENGLISH.equals(Sessions.locale()) ? "en" : "zh-CN");
        UI.getCurrent().getPage().executeJs("const c = window.Vaadin && window.Vaadin.connectionIndicator;"
                + "if (c) { c.onlineText = $0; c.offlineText = $1; c.reconnectingText = $2; }", text("online"), text("offline"), text("reconnecting"));
        Optional<Seat> seat = Sessions.seat();
        Person person = seat.flatMap(s -> shell.organisation().person(s.personId())).filter(Person::active).orElse(null);
        if (person == null) {
            alone(new LoginPage(shell, this::entered));
        } else if (seat.get().mustChange()) {
            alone(new PasswordPage(shell, person, () -> entered(person, false)));
        } else {
            seated(person);
            Optional<View> home = shell.views(person).stream().findFirst();
            if (place.isEmpty() && home.isPresent()) {
                event.forwardTo(home.get().path());
            } else {
                show();
            }
        }
    }

    private void alone(Component page) {
        UI.getCurrent().getPushConfiguration().setPushMode(PushMode.DISABLED);
        removeAll();
        layout = null;
        add(page);
    }

    private void entered(Person person, boolean mustChange) {
        Sessions.sit(person, mustChange);
        UI.getCurrent().getPage().reload();
    }

    /**
     * Push begins here and not before: nothing comes to log-in and change of password by itself, and a push connection on
     * its way while the log-in changes the session's identity asks for a session that is not there any more, which ends the page.
     */
    private void seated(Person person) {
        UI.getCurrent().getPushConfiguration().setPushConnectionFactory(PagePush::new);
        UI.getCurrent().getPushConfiguration().setTransport(Transport.WEBSOCKET_XHR);
        UI.getCurrent().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        if (desk == null || !desk.person().id().equals(person.id())) {
            desk = new Workplace(shell, person, Sessions.locale());
            layout = null;
        }
        if (layout == null) {
            layout = new Layout(shell, desk);
            removeAll();
            add(layout);
        }
    }

    private void show() {
        current = null;
        try {
            if (!place.isEmpty() && place.get(0).equals("document")) {
                document();
                return;
            }
            List<View> views = shell.views(desk.person());
            if (place.isEmpty()) {
                layout.show(sentence(texts.message("nothingGranted")));
                return;
            }
            View view = views.stream().filter(v -> v.path().equals(place.get(0))).findFirst().orElse(null);
            if (view == null) {
                home(texts.message("notHere"));
                return;
            }
            current = view;
            lastView = view.path();
            heading = desk.text(view.title());
            layout.show(view.open(desk, place.subList(1, place.size())));
            layout.room(false);
        } catch (RuntimeException failed) {
            LOG.error("The page /{} could not be made for {}", String.join("/", place), desk.person().login(), failed);
            layout.show(sentence(texts.message("failed")));
        }
    }

    private void document() {
        UUID id = id(place.size() > 1 ? place.get(1) : "");
        if (id == null || desk.documents().file(desk.person(), id).isEmpty()) {
            home(texts.message("noSuchDocument"));
            return;
        }
        DocumentPage page = new DocumentPage(shell, desk, id, () -> UI.getCurrent().navigate(lastView));
        heading = page.heading();
        layout.show(page);
        layout.room(true);
    }

    private void home(Message why) {
        desk.warn(why);
        UI.getCurrent().navigate("");
    }

    /** Views or rights came or went: the menu follows, and so does whoever stands on what is gone or was renewed. */
    private void menuChanged() {
        if (layout == null) {
            return;
        }
        layout.follow();
        if (current == null) {
            return;
        }
        View now = shell.view(desk.person(), current.path()).orElse(null);
        if (now == current) {
            return;
        }
        View left = current;
        shell.changes().whenTypedIsSent(this, () -> {
            // in the middle of the next update what is away may be back in a moment, with which this is run again
            if (current != left || shell.changes().unsettled()) {
                return;
            }
            if (shell.view(desk.person(), left.path()).isEmpty()) {
                home(texts.message("vanished", left.title()));
            } else {
                show();
            }
        });
    }

    private Component sentence(Message message) {
        Paragraph paragraph = new Paragraph(desk.text(message));
        paragraph.addClassName("sentence");
        return paragraph;
    }

    private String text(String key) {
        return texts.message(key).in(Sessions.locale());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
