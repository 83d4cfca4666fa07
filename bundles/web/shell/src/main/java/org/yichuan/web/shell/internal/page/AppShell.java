package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Meta;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What the host page is: the base theme and the product's look upon it. */
@Viewport("width=device-width, initial-scale=1")
@Meta(name = "robots", content = "noindex")
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("yichuan/yichuan.css")
public final class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "yichuan/icon.svg", "any");
    }
}
