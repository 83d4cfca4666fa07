package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.View;

/** The product's name, who sits here, the menu, and the content. */
final class Layout extends AppLayout {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Layout.class);

    private final transient Texts texts = new Texts(Layout.class);
    private final transient Shell shell;
    private final transient Desk desk;
    private final SideNav menu = new SideNav();
    private final Div content = new Div();
    private final transient Map<Entry, SideNavItem> items = new HashMap<>();
    private final transient Map<Entry, View> views = new LinkedHashMap<>();

    /** What the menu shows of a view. */
    private record Entry(String path, Message title, VaadinIcon icon) { }

    Layout(Shell shell, Desk desk) {
        this.shell = shell;
        this.desk = desk;
        setPrimarySection(Section.NAVBAR);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(text("menu"));
        addToNavbar(toggle, brand(), person(), language(), leave());
        menu.setId("menu");
        addToDrawer(menu);
        content.addClassName("content");
        setContent(content);
        follow();
        desk.refreshOn(this, this::numbers);
    }

    void show(Component page) {
        content.removeAll();
        content.add(page);
    }

    /** Brings the menu up to date: an entry that looks as before stays as it is, whichever version of its view stands behind it. */
    void follow() {
        Map<Entry, View> wanted = new LinkedHashMap<>();
        shell.views(desk.person()).forEach(view -> wanted.put(new Entry(view.path(), view.title(), view.icon()), view));
        items.entrySet().removeIf(gone -> {
            if (!wanted.containsKey(gone.getKey())) {
                menu.remove(gone.getValue());
                return true;
            }
            return false;
        });
        views.clear();
        views.putAll(wanted);
        int at = 0;
        for (Map.Entry<Entry, View> one : wanted.entrySet()) {
            if (!items.containsKey(one.getKey())) {
                SideNavItem item = item(one.getKey());
                items.put(one.getKey(), item);
                menu.addItemAtIndex(at, item);
                number(one.getValue(), item);
            }
            at++;
        }
    }

    private SideNavItem item(Entry entry) {
        SideNavItem item = new SideNavItem(desk.text(entry.title()), entry.path(), entry.icon().create());
        item.setId("nav-" + entry.path());
        item.setMatchNested(true);
        return item;
    }

    private void numbers() {
        items.forEach((entry, item) -> number(views.get(entry), item));
    }

    private void number(View view, SideNavItem item) {
        int count = count(view);
        if (count < 1) {
            item.setSuffixComponent(null);
            return;
        }
        Span badge = new Span(count > 999 ? "999+" : Integer.toString(count));
        badge.addClassName("nav-count");
        badge.setId("count-" + view.path());
        item.setSuffixComponent(badge);
    }

    /** Leaves the room to a document on a small screen, and gives it back to the menu afterwards. */
    void room(boolean document) {
        getElement().executeJs(document ? "if (window.innerWidth < 1200) this.drawerOpened = false" : "if (window.innerWidth >= 800) this.drawerOpened = true");
    }

    private int count(View view) {
        try {
            return view.count(desk);
        } catch (RuntimeException failed) {
            LOG.error("The number beside {} could not be told", view.path(), failed);
            return -1;
        }
    }

    private Component brand() {
        Span name = new Span("驿传");
        name.addClassName("brand");
        Span sub = new Span(text("subtitle"));
        sub.addClassName("brand-sub");
        Div brand = new Div(name, sub);
        brand.addClassName("brand-box");
        return brand;
    }

    private Component person() {
        Posting posting = desk.person().postings().stream().findFirst().orElse(null);
        Span unit = new Span(posting == null ? "" : desk.organisation().unit(posting.unitId()).map(u -> desk.text(Labels.of(u))).orElse(""));
        unit.addClassName("who-unit");
        Span name = new Span(desk.person().name());
        name.addClassName("who-name");
        Span post = new Span(posting == null ? "" : desk.text(Labels.of(posting.post())));
        post.addClassName("who-unit");
        Div who = new Div(unit, name, post);
        who.addClassName("who");
        who.setId("who");
        return who;
    }

    private Component language() {
        Button button = new Button(text("other.language"), e -> Sessions.otherLanguage());
        button.setId("language");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private Component leave() {
        Button button = new Button(text("leave"), VaadinIcon.SIGN_OUT.create(), e -> Sessions.leave());
        button.setId("leave");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
