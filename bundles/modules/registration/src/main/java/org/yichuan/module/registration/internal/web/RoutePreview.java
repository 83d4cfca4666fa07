package org.yichuan.module.registration.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.document.Plan;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.Route;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;

/** What registering a document of a category will set going, before it is done. */
final class RoutePreview {
    private static final int NAMED = 3;
    private final Texts texts = new Texts(RoutePreview.class);
    private final Desk desk;
    private final Route route;
    private final Plan plan;

    RoutePreview(Desk desk, UUID registry, String category) {
        this.desk = desk;
        this.route = desk.circulation().settings().route(registry, category);
        this.plan = route.plan(desk.organisation().house(registry).id(), desk.organisation());
    }

    /** Registering alone sends it to someone. */
    boolean direct() {
        return !route.proposed() && !plan.empty();
    }

    String text() {
        if (route.proposed() || plan.empty()) {
            return desk.text(texts.message(route.proposed() ? "route.proposed" : "route.nobody", route.name()));
        }
        List<String> parts = new ArrayList<>();
        if (!plan.leaders().isEmpty()) {
            parts.add(desk.text(texts.message("route.leaders", people(plan.leaders()))));
        }
        if (plan.leadUnit() != null) {
            parts.add(desk.text(texts.message("route.lead", units(List.of(plan.leadUnit())))));
        }
        if (!plan.coUnits().isEmpty()) {
            parts.add(desk.text(texts.message("route.coUnits", units(plan.coUnits()))));
        }
        if (!plan.circulation().isEmpty()) {
            parts.add(desk.text(texts.message("route.circulation", people(plan.circulation()), plan.circulation().size())));
        }
        String all = String.join("; ", parts);
        return desk.text(texts.message("route.direct", route.name(), new Message(all.replace("; ", "；"), all)));
    }

    private Message units(List<UUID> ids) {
        List<Message> names = ids.stream().flatMap(id -> desk.organisation().unit(id).stream()).map(Labels::of).toList();
        return new Message(names.stream().map(Message::zh).collect(Collectors.joining("、")), names.stream().map(Message::en).collect(Collectors.joining(", ")));
    }

    private Message people(List<UUID> ids) {
        List<String> names = ids.stream().limit(NAMED).flatMap(id -> desk.organisation().person(id).stream()).map(Person::name).toList();
        String more = ids.size() > NAMED ? " …" : "";
        return new Message(String.join("、", names) + more, String.join(", ", names) + more);
    }
}
