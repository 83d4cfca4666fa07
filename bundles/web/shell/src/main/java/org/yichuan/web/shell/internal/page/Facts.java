package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Way;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.FilledIn;
import org.yichuan.web.api.Handout;
import org.yichuan.web.api.InkSheet;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Times;
import org.yichuan.web.api.Where;

/** All that is registered of a document. */
final class Facts extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(Facts.class);
    private final transient Desk desk;
    private final Div rows = new Div();

    Facts(Desk desk, Documents.File file) {
        this.desk = desk;
        addClassName("card");
        rows.addClassName("facts");
        Document document = file.document();
        Head head = document.head();
        add(new H3(text("facts")), rows);
        row(document.outgoing() ? "by" : "issuer", head.issuer().isEmpty() ? text("unknown") : head.issuer());
        row("category", desk.text(Labels.category(desk.circulation(), head.category())));
        row(document.outgoing() ? "drafted" : "received", Times.minute(head.receivedAt()));
        row("urgency", desk.text(Labels.of(head.urgency())));
        row("importance", desk.text(Labels.of(head.importance())));
        row("secrecy", desk.text(Labels.of(head.secrecy())) + (head.secrecyUntil() == null ? "" : " → " + head.secrecyUntil()));
        row("due", document.dueAt() == null ? text("no.limit") : Times.minute(document.dueAt())
                + (document.overdue(Instant.now()) ? " · " + desk.text(Labels.common("overdue")) : ""));
        row(document.outgoing() ? "drafter" : "registry", desk.organisation().unit(document.owner()).map(u -> desk.text(Labels.of(u))).orElse("?"));
        if (!document.outgoing()) {
            plan(document);
        }
        String now = Where.now(desk, file.tasks().stream().filter(t -> t.open()).toList());
        row("where", now.isEmpty() ? desk.text(Labels.of(document.state())) : now);
        if (!document.outgoing()) {
            row("result", document.result().isEmpty() ? text("no.result") : document.result());
        }
        if (!head.note().isEmpty()) {
            row("note", head.note());
        }
        filled(file);
        if (document.closedAt() != null) {
            row("closed", Times.minute(document.closedAt()));
        }
    }

    /** Who is to do what with a document that came in, and by which way. */
    private void plan(Document document) {
        Plan plan = document.plan();
        row("route", route(plan.way()));
        row("lead", plan.leadUnit() != null ? unit(plan.leadUnit()) : text(plan.empty() ? "not.proposed" : "no.lead"));
        if (!plan.coUnits().isEmpty()) {
            row("co", plan.coUnits().stream().map(this::unit).collect(Collectors.joining("、")));
        }
        if (!plan.leaders().isEmpty()) {
            row("leaders", plan.leaders().stream().map(this::person).collect(Collectors.joining(plan.leadersInTurn() ? " → " : "、")));
        }
        if (!plan.circulation().isEmpty()) {
            row("circulation", plan.circulation().stream().map(this::person).collect(Collectors.joining("、")));
        }
    }

    /** What was filled in on forms, and whether there is a newer one. */
    private void filled(Documents.File file) {
        Document document = file.document();
        Forms forms = desk.forms().orElse(null);
        for (Filled filled : file.filled()) {
            Sheet sheet = forms == null ? null : forms.sheet(desk.circulation().settings(), filled.sheet()).orElse(null);
            if (sheet == null) {
                row("form", text("form.away"));
            } else if (filled.unit().equals(document.owner())) {
                newer(forms, document, sheet, forms.values(filled));
            }
        }
        for (FilledIn.Value value : FilledIn.of(desk, file)) {
            Field field = value.field();
            String heading = desk.text(field.label()) + (value.unit().equals(document.owner()) ? "" : " · " + unit(value.unit()));
            Component shown = switch (field.type()) {
                case "attachment" -> files(document, value);
                case "ink" -> ink(forms, heading, value);
                case "document" -> reference(document, value.value().toString());
                default -> null;
            };
            if (shown == null) {
                row("own-" + field.name(), heading, desk.text(forms.text(field, value.value())));
            } else {
                row("own-" + field.name(), heading, "").add(shown);
            }
        }
    }

    private Component files(Document document, FilledIn.Value value) {
        Div files = new Div();
        files.addClassName("files");
        for (Object item : (Collection<?>) value.value()) {
            if (item instanceof Map<?, ?> file && file.get("size") instanceof Number bytes) {
                files.add(Handout.line(new FilledFile(desk, document.id(), value, String.valueOf(file.get("sha256"))), String.valueOf(file.get("name")), bytes.longValue()));
            }
        }
        return files;
    }

    /** A link to the document of that number; null when there is none that the person may see: then the number stands as it was filled in. */
    private Component reference(Document from, String number) {
        Documents.Query query = new Documents.Query("", number, "", null, Set.of(), Set.of(), Set.of(), null, null, null, null, false, Documents.Sort.RECEIVED, false);
        return desk.documents().lookUp(desk.person(), query, 0, 20).stream().map(Documents.Row::document)
                .filter(d -> d.head().number().equals(number) && !d.id().equals(from.id())).findFirst().map(d -> {
                    Anchor link = new Anchor("document/" + d.id(), number);
                    link.setTitle(d.head().title());
                    return link;
                }).orElse(null);
    }

    private static Component ink(Forms forms, String heading, FilledIn.Value value) {
        InkSheet sheet = new InkSheet(heading);
        sheet.show(forms.json(((Map<?, ?>) value.value()).get("strokes")));
        return sheet;
    }

    /** The registry may carry what was filled in over to a newer version, once it has seen what would be lost. */
    private void newer(Forms forms, Document document, Sheet sheet, Map<String, Object> values) {
        boolean may = !document.ended() && desk.person().holds(document.owner(), Post.REGISTRAR) && desk.circulation().granted(desk.person(), Forms.MOVE);
        Sheet newest = may ? forms.current(desk.circulation().settings(), document.owner(), document.head().category()).orElse(null) : null;
        if (newest != null && !newest.ref().equals(sheet.ref())) {
            Button move = new Button(text("move.form"), e -> new MoveFormDialog(desk, document, newest, forms.move(sheet, values, newest)).open());
            move.setId("move-form");
            move.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(move);
        }
    }

    private void row(String key, String value) {
        row(key, text("fact." + key), value);
    }

    private Span row(String key, String heading, String value) {
        Span name = new Span(heading);
        name.addClassName("fact-name");
        Span content = new Span(value);
        content.addClassName("fact-value");
        content.setId("fact-" + key);
        rows.add(name, content);
        return content;
    }

    /** The route it started on, and which version of it; a module that brought it may be gone. */
    private String route(Way way) {
        return desk.circulation().settings().route(way.route(), way.version()).map(r -> desk.text(r.name())).orElse(text("route.gone"))
                + " " + desk.text(texts.message("route.version", way.version()));
    }

    private String unit(java.util.UUID id) {
        return desk.organisation().unit(id).map(u -> desk.text(Labels.of(u))).orElse("?");
    }

    private String person(java.util.UUID id) {
        return desk.organisation().person(id).map(Person::name).orElse("?");
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
