package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The tabs; each is made anew when it is opened, so that it shows what holds now. */
final class SettingsPage extends Div {
    private static final long serialVersionUID = 1L;

    /** @param first name of the tab to open; another or none: the first */
    SettingsPage(Bench bench, String first) {
        Map<String, Supplier<Component>> made = new LinkedHashMap<>();
        made.put("routes", () -> new RoutesTab(bench));
        made.put("limits", () -> new LimitsTab(bench));
        made.put("days", () -> new DaysTab(bench));
        made.put("categories", () -> new CategoriesTab(bench));
        made.put("record", () -> new RecordTab(bench));
        Tabs tabs = new Tabs();
        tabs.setId("settings-tabs");
        Div content = new Div();
        content.addClassName("settings-tab");
        Map<Tab, Supplier<Component>> byTab = new LinkedHashMap<>();
        made.forEach((name, make) -> {
            Tab tab = new Tab(bench.text("tab." + name));
            tab.setId("tab-" + name);
            byTab.put(tab, make);
            tabs.add(tab);
            if (name.equals(first)) {
                tabs.setSelectedTab(tab);
            }
        });
        tabs.addSelectedChangeListener(e -> show(content, byTab.get(e.getSelectedTab())));
        add(tabs, content);
        show(content, byTab.get(tabs.getSelectedTab()));
    }

    private static void show(Div content, Supplier<Component> make) {
        content.removeAll();
        content.add(make.get());
    }
}
