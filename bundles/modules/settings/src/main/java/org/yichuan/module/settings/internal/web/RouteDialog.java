package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yichuan.api.document.Ids;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Settings;
import org.yichuan.web.api.Times;

/** One route: its fields, and the versions it had. What is not one's own to change is saved as one's own unit's. */
final class RouteDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param route which, or null for a new one */
    RouteDialog(Bench bench, Route route, Runnable saved) {
        boolean set = route != null && !bench.settings().versions(route.key()).isEmpty();
        boolean own = set && bench.settings().mayChange(bench.desk.person(), route.unit());
        setHeaderTitle(bench.text(route == null ? "route.add" : own ? "route.edit" : "route.copy"));
        setWidth("54rem");
        setId("route-dialog");
        List<Bench.Scope> scopes = bench.scopes();
        if (!own) {
            Paragraph hint = new Paragraph(bench.text(route == null ? "route.add.hint" : "route.copy.hint"));
            hint.addClassName("hint");
            add(hint);
        }
        UUID id = own ? route.id() : Ids.next();
        RouteFields fields = new RouteFields(bench, route == null ? Route.STANDARD : route, scopes, own, route == null);
        add(fields);
        if (set) {
            add(versions(bench, route));
        }
        Button save = new Button(bench.text("save"), e -> {
            if (fields.complete() && bench.save(fields.value(id))) {
                close();
                saved.run();
            }
        });
        save.setId("save-route");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setEnabled(!scopes.isEmpty());
        Button remove = new Button(bench.text("remove"), e -> {
            if (bench.remove(route.key())) {
                close();
                saved.run();
            }
        });
        remove.setId("remove-route");
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        remove.setVisible(own);
        getFooter().add(remove, new Button(bench.text("cancel"), e -> close()), save);
    }

    private static Div versions(Bench bench, Route route) {
        Told told = new Told(bench);
        Div list = new Div(new H4(bench.text("versions")));
        list.setId("versions");
        for (Settings.Version version : bench.settings().versions(route.key())) {
            String what = version.after() instanceof Route r ? bench.text("version.number", r.version()) + " " + told.of(r) : bench.text("removed");
            Div line = new Div(Times.minute(version.at()) + "  " + Objects.toString(version.actorName(), "") + "  " + what);
            line.addClassName("version");
            list.add(line);
        }
        return list;
    }
}
