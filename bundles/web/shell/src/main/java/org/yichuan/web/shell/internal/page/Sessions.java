package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import org.yichuan.api.organisation.Person;

/** The session of the current request: who sits there, and in which language. */
final class Sessions {
    private static final String LANGUAGE = "language";

    private Sessions() {
    }

    static Optional<Seat> seat() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Seat.class));
    }

    /** Seats a person; the session gets a new identity, so that one known before the log-in is worth nothing. */
    static void sit(Person person, boolean mustChange) {
        VaadinSession.getCurrent().setAttribute(Seat.class, new Seat(person.id(), mustChange));
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            request.getHttpServletRequest().changeSessionId();
        }
    }

    static void leave() {
        UI.getCurrent().getPage().setLocation(".");
        VaadinSession session = VaadinSession.getCurrent();
        session.setAttribute(Seat.class, null);
        session.getSession().invalidate();
    }

    static Locale locale() {
        VaadinSession session = VaadinSession.getCurrent();
        Locale chosen = (Locale) session.getAttribute(LANGUAGE);
        if (chosen == null) {
            chosen = Locale.CHINESE;
            VaadinRequest request = VaadinRequest.getCurrent();
            if (request != null && request.getCookies() != null) {
                for (Cookie cookie : request.getCookies()) {
                    if (LANGUAGE.equals(cookie.getName()) && "en".equals(cookie.getValue())) {
                        chosen = Locale.ENGLISH;
                    }
                }
            }
            session.setAttribute(LANGUAGE, chosen);
        }
        return chosen;
    }

    /** The language of the session of whatever is being done; empty when there is none, or it is not at hand. */
    static Optional<Locale> chosen() {
        VaadinSession session = VaadinSession.getCurrent();
        return session == null || !session.hasLock() ? Optional.empty() : Optional.ofNullable((Locale) session.getAttribute(LANGUAGE));
    }

    /** Chooses the other language, and shows the page anew in it. */
    static void otherLanguage() {
        Locale other = Locale.ENGLISH.equals(locale()) ? Locale.CHINESE : Locale.ENGLISH;
        VaadinSession.getCurrent().setAttribute(LANGUAGE, other);
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            Cookie cookie = new Cookie(LANGUAGE, other.getLanguage());
            cookie.setMaxAge(365 * 24 * 3600);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        UI.getCurrent().getPage().reload();
    }
}
