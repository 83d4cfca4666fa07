package org.yichuan.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.OrganisationStore;
import org.yichuan.official.Papers;

/** Documents of the bureau's office that are signed, numbered and about to be dispatched to many sections, each with a registrar. */
final class Dispatched {
    /** Who numbers and dispatches them. */
    static final String OFFICE = "jb";
    private static final String LEADER = "juzhang";

    private final Papers papers = new Papers();
    private final Office office;
    private final List<UUID> sections = new ArrayList<>();

    /** Makes the sections. Their registrars {@code s0}, {@code s1} … have the password that all have. */
    Dispatched(Office office, int count) {
        this.office = office;
        OrganisationStore store = office.store().organisation();
        OrganisationStore.Password password = store.password(office.person(OFFICE).id()).orElseThrow();
        Organisation organisation = office.organisation();
        for (int i = 0; i < count; i++) {
            Unit section = new Unit(Ids.next(), "BENCH-" + i, "第" + i + "段", "Section " + i, Level.SECTION, office.unit("JCJ"), 100 + i);
            Person registrar = new Person(Ids.next(), "s" + i, "第" + i + "人", List.of(new Posting(section.id(), Post.REGISTRAR)), true);
            organisation.save(section);
            organisation.save(registrar);
            store.save(registrar.id(), password);
            sections.add(section.id());
        }
    }

    /** A document of that title, with its number; what is left is to dispatch it. */
    UUID ready(String title) {
        OfficialText text = new OfficialText(StatutoryType.NOTICE, title, List.of("各段"), List.of(new Block.Paragraph("请做好防洪准备。")), List.of(), List.of("江城铁路局"), null, "",
                List.of());
        Course course = new Course(office.unit("JCJ-JB"), List.of(), null, List.of(), false, List.of(office.person(LEADER).id()), sections, List.of());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("owner", office.unit("JCJ-JB"));
        input.put("text", papers.values(text));
        input.put("course", papers.values(course));
        UUID id = done(office.act(office.person(OFFICE), null, null, "draft", new Input(input)));
        act(id, OFFICE, Step.DRAFT, "submit");
        act(id, LEADER, Step.SIGN, "sign");
        act(id, OFFICE, Step.RECHECK, "recheck");
        act(id, OFFICE, Step.NUMBER, "number");
        return id;
    }

    Task task(UUID id, Step step) {
        return office.tasks(id).stream().filter(t -> t.open() && t.step() == step).findFirst().orElseThrow();
    }

    void act(UUID id, String login, Step step, String action) {
        done(office.act(office.person(login), id, task(id, step), action, Input.of("code", "江铁办")));
    }

    private static UUID done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.documentId();
        }
        throw new IllegalStateException(outcome.message().en());
    }
}
