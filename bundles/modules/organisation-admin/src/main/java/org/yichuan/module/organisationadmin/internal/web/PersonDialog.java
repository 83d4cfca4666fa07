package org.yichuan.module.organisationadmin.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Pickers;

/** A person: name, log-in, posts, account open or closed. */
final class PersonDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(PersonDialog.class);
    private final transient Desk desk;
    private final transient Office office;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div postings = new Div();

    private record Row(ComboBox<Unit> unit, ComboBox<Post> post) { }

    /** @param person whom to change, or null for a new one @param unit where a new one is put, or null */
    PersonDialog(Desk desk, Office office, Person person, Unit unit, Runnable saved) {
        this.desk = desk;
        this.office = office;
        setHeaderTitle(text(person == null ? "person.add" : "person.edit"));
        setWidth("36rem");
        TextField name = Fields.text(desk, "person-name", texts.message("name"));
        TextField login = Fields.text(desk, "person-login", texts.message("login"));
        Checkbox active = new Checkbox(text("active.long"), true);
        active.setId("field-person-active");
        if (person != null) {
            name.setValue(person.name());
            login.setValue(person.login());
            active.setValue(person.active());
            person.postings().forEach(p -> row(office.units().stream().filter(u -> u.id().equals(p.unitId())).findFirst().orElse(null), p.post()));
        } else {
            row(unit, null);
        }
        Button more = new Button(text("posting.add"), VaadinIcon.PLUS.create(), e -> row(null, null));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div form = new Div(name, login, postings, more, active);
        form.addClassName("form");
        add(form);
        Button save = new Button(text("save"), e -> {
            List<Posting> held = rows.stream().filter(r -> r.unit().getValue() != null && r.post().getValue() != null)
                    .map(r -> new Posting(r.unit().getValue().id(), r.post().getValue())).distinct().toList();
            if (name.getValue().isBlank() || login.getValue().isBlank() || held.isEmpty()) {
                desk.warn(texts.message("person.incomplete"));
                return;
            }
            if (office.save(new Person(person == null ? Ids.next() : person.id(), login.getValue().strip().toLowerCase(Locale.ROOT),
                    name.getValue().strip(), held, active.getValue()))) {
                close();
                saved.run();
            }
        });
        save.setId("save-person");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("cancel"), e -> close()), save);
    }

    private void row(Unit unit, Post post) {
        ComboBox<Unit> where = Pickers.unit(desk, "posting-unit", texts.message("unit"), office.units());
        where.setValue(unit);
        ComboBox<Post> what = Fields.choice(desk, "posting-post", texts.message("post"), Post.class);
        what.setValue(post);
        what.setWidthFull();
        Div line = new Div(where, what);
        line.addClassName("line");
        Row row = new Row(where, what);
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> {
            rows.remove(row);
            postings.remove(line);
        });
        remove.setAriaLabel(text("posting.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setWidth("3rem");
        line.add(remove);
        rows.add(row);
        postings.add(line);
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
