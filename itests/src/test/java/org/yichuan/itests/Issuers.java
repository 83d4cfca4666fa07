package org.yichuan.itests;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Grant;
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
import org.yichuan.circulation.CirculationDoor;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.module.drafting.internal.Draft;
import org.yichuan.module.drafting.internal.Recheck;
import org.yichuan.module.drafting.internal.Sign;
import org.yichuan.module.drafting.internal.Submit;
import org.yichuan.module.issuing.internal.Conclude;
import org.yichuan.module.issuing.internal.GiveNumber;
import org.yichuan.module.issuing.internal.Issue;
import org.yichuan.official.Papers;
import org.yichuan.organisation.Organisations;
import org.yichuan.store.content.FileContentStore;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/** An office that issues documents, over the real store and door, with as many sections below it as a test wants. */
final class Issuers implements AutoCloseable {
    static final String CODE = "江铁办";
    static final int YEAR = 2026;
    private static final String DO = "draft submit sign recheck number issue conclude sign-for";

    final JpaStore store;
    final Organisation organisation;
    final Circulation door;
    final Person person;
    final Unit office;
    private final Papers papers = new Papers();

    Issuers(Path data, List<CirculationListener> listeners) throws Exception {
        store = JpaStore.open(Settings.embedded(data), FileContentStore.open(data.resolve("content")));
        organisation = Organisations.open(store.organisation());
        if (organisation.unitByCode("O").isEmpty()) {
            Unit bureau = new Unit(Ids.next(), "B", "局", "Bureau", Level.BUREAU, null, 1);
            Unit made = new Unit(Ids.next(), "O", "局办", "Office", Level.BUREAU, bureau.id(), 1);
            organisation.save(bureau);
            organisation.save(made);
            organisation.save(new Person(Ids.next(), "r", "管理员", List.of(new Posting(made.id(), Post.REGISTRAR), new Posting(bureau.id(), Post.LEADER)), true));
        }
        office = organisation.unitByCode("O").orElseThrow();
        person = organisation.personByLogin("r").orElseThrow();
        List<ActionHandler> handlers = List.of(new Draft(), new Submit(), new Sign(new Checks(List.of())), new Recheck(), new GiveNumber(), new Issue(), new Conclude(),
                new org.yichuan.module.registration.internal.SignFor());
        door = CirculationDoor.open(store.circulation(), organisation, handlers, List.of(new Grant(Level.BUREAU, Post.REGISTRAR, DO), new Grant(Level.BUREAU, Post.LEADER, "sign"),
                new Grant(Level.SECTION, Post.REGISTRAR, "sign-for")), List.of(), listeners, Clock.systemUTC());
    }

    /** Sections with a registrar each, to dispatch to. */
    List<UUID> sections(int count) {
        List<UUID> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Unit section = new Unit(Ids.next(), "S" + i, "第" + i + "段", "Section " + i, Level.SECTION, office.parentId(), i + 10);
            organisation.save(section);
            organisation.save(new Person(Ids.next(), "s" + i, "第" + i + "人", List.of(new Posting(section.id(), Post.REGISTRAR)), true));
            sections.add(section.id());
        }
        return sections;
    }

    /** A document that waits for its number. */
    UUID signed(List<UUID> recipients) {
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "局关于做好防洪工作的通知", List.of("各段"), List.of(new Block.Paragraph("请做好防洪准备。")), List.of(), List.of("局"), null, "", List.of());
        Course course = new Course(office.id(), List.of(), null, List.of(), false, List.of(person.id()), recipients, List.of());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("owner", office.id());
        input.put("text", papers.values(text));
        input.put("course", papers.values(course));
        UUID id = done(door.perform(person, new Command(Ids.next(), null, null, "draft", -1, new Input(input))));
        done(act(id, Step.DRAFT, "submit"));
        done(act(id, Step.SIGN, "sign"));
        done(act(id, Step.RECHECK, "recheck"));
        return id;
    }

    Outcome number(UUID id) {
        return act(id, Step.NUMBER, "number");
    }

    Outcome act(UUID id, Step step, String action) {
        Task task = store.documents().file(person, id).orElseThrow().tasks().stream().filter(t -> t.open() && t.step() == step).findFirst().orElseThrow();
        return door.perform(person, new Command(Ids.next(), id, task.id(), action, -1, Input.of("code", CODE, "year", YEAR)));
    }

    static UUID done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done done)) {
            throw new AssertionError(outcome.message().zh());
        }
        return done.documentId();
    }

    @Override
    public void close() {
        store.close();
    }
}
