package org.yichuan.circulation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.settings.RouteTemplate;
import org.yichuan.circulation.internal.MemorySettings;
import org.yichuan.circulation.internal.Read;
import org.yichuan.module.drafting.internal.Abandon;
import org.yichuan.module.drafting.internal.AnswerComment;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.module.drafting.internal.Comment;
import org.yichuan.module.drafting.internal.Countersign;
import org.yichuan.module.drafting.internal.Draft;
import org.yichuan.module.drafting.internal.Recheck;
import org.yichuan.module.drafting.internal.ReturnDraft;
import org.yichuan.module.drafting.internal.Review;
import org.yichuan.module.drafting.internal.SaveDraft;
import org.yichuan.module.drafting.internal.Sign;
import org.yichuan.module.drafting.internal.Submit;
import org.yichuan.module.drafting.internal.TakeBack;
import org.yichuan.module.drafting.internal.check.Rules;
import org.yichuan.module.issuing.internal.Chase;
import org.yichuan.module.issuing.internal.Conclude;
import org.yichuan.module.issuing.internal.Correct;
import org.yichuan.module.issuing.internal.GiveNumber;
import org.yichuan.module.issuing.internal.Issue;
import org.yichuan.module.issuing.internal.Recall;
import org.yichuan.module.issuing.internal.Reply;
import org.yichuan.module.issuing.internal.ReserveNumber;
import org.yichuan.module.issuing.internal.Seal;
import org.yichuan.module.issuing.internal.VoidNumber;

/** The door with the real modules' actions and the levels' grants, over a store in memory. */
final class Office {
    static final String REGISTRAR = "register sign-for send-back propose replan close dispense remind attach return withdraw acknowledge read settings";
    static final String DRAFTING = "draft save-draft submit take-back abandon comment answer-comment resolve-comment review return-draft countersign ";
    static final String ISSUING = "recheck number reserve-number void-number void-reserved issue seal recall chase correct conclude reply";
    final House house = new House();
    final MemoryStore store = new MemoryStore();
    final MemorySettings settings = new MemorySettings();
    final List<Category> categories = new ArrayList<>();
    final List<RouteTemplate> templates = new ArrayList<>();
    final List<ActionHandler> handlers = new ArrayList<>(List.of(new Read(), new org.yichuan.module.registration.internal.Register(),
            new org.yichuan.module.registration.internal.Dispatch(), new org.yichuan.module.registration.internal.SignFor(),
            new org.yichuan.module.registration.internal.SendBack(), new org.yichuan.module.registration.internal.Propose(), new org.yichuan.module.registration.internal.Replan(),
            new org.yichuan.module.registration.internal.Close(), new org.yichuan.module.registration.internal.Dispense(),
            new org.yichuan.module.registration.internal.Remind(), new org.yichuan.module.registration.internal.Attach(),
            new org.yichuan.module.instruction.internal.Instruct(), org.yichuan.module.instruction.internal.Answers.acknowledge(),
            new org.yichuan.module.handling.internal.Assign(), new org.yichuan.module.handling.internal.Report(),
            new org.yichuan.module.handling.internal.PassToStations(), new org.yichuan.module.handling.internal.Return(),
            new org.yichuan.module.handling.internal.PassOn(), new org.yichuan.module.handling.internal.Withdraw(),
            org.yichuan.module.handling.internal.Answers.progress(), org.yichuan.module.handling.internal.Answers.opinion(),
            org.yichuan.module.receive.internal.Answers.receive()));
    final List<DocumentCheck> checks = new ArrayList<>(List.of(Rules.requestOneMatter(), Rules.requestOneRecipient(), Rules.requestInReport(), Rules.upwardSigner(),
            Rules.upwardCopiedBelow(), Rules.upwardSkipsLevel(), Rules.titleForm(), Rules.titleType(), Rules.typeUnknown(), Rules.numberForm(), Rules.recipientsForm(),
            Rules.annexList(), Rules.dateForm(), Rules.countersigned(), Rules.officeIssues(), Rules.jointSigners(), Rules.headingOrder()));

    final List<Grant> grants = new ArrayList<>(List.of(
            new Grant(Level.BUREAU, Post.REGISTRAR, REGISTRAR + " dispatch"),
            new Grant(Level.SECTION, Post.REGISTRAR, REGISTRAR),
            new Grant(Level.SECTION, Post.LEADER, "acknowledge instruct return pass-on withdraw read"),
            new Grant(Level.DEPARTMENT, Post.HEAD, "assign progress report opinion pass-to-stations return pass-on withdraw acknowledge read"),
            new Grant(Level.DEPARTMENT, Post.HANDLER, "progress report opinion pass-to-stations return withdraw acknowledge read"),
            new Grant(Level.STATION, Post.STATION_CLERK, "receive read")));
    {
        handlers.addAll(List.of(new Draft(), new SaveDraft(), new Submit(), new TakeBack(), new Abandon(), new Comment(), AnswerComment.answer(), AnswerComment.resolve(), new Review(),
                new ReturnDraft(), new Countersign(), new Sign(new Checks(checks)), new Recheck(), new GiveNumber(), new ReserveNumber(), VoidNumber.issued(),
                VoidNumber.reserved(), new Issue(), new Recall(), new Seal(), new Chase(), new Correct(), new Conclude(), new Reply()));
        grants.addAll(List.of(new Grant(Level.SECTION, Post.REGISTRAR, DRAFTING + ISSUING), new Grant(Level.BUREAU, Post.REGISTRAR, DRAFTING + ISSUING),
                new Grant(Level.SECTION, Post.LEADER, "sign review return-draft comment resolve-comment"), new Grant(Level.DEPARTMENT, Post.HEAD, DRAFTING + "reply"),
                new Grant(Level.DEPARTMENT, Post.HANDLER, DRAFTING), new Grant(Level.STATION, Post.STATION_CLERK, "reply")));
    }

    final Circulation door = CirculationDoor.open(store, settings, house, handlers, grants, categories, templates, List.of(), Clock.systemUTC());

    UUID register(String title) {
        return register(title, "BUREAU_DOCUMENT");
    }

    UUID register(String title, String category, Object... more) {
        Map<String, Object> input = new LinkedHashMap<>(Input.of("owner", house.registry.id(), "title", title, "number", "京铁办〔2026〕1号", "category", category).values());
        input.putAll(Input.of(more).values());
        Outcome outcome = door.perform(house.registrar, new Command(Ids.next(), null, null, "register", -1, new Input(input)));
        return ((Outcome.Done) outcome).documentId();
    }

    Outcome act(Person person, UUID documentId, Task task, String action, Object... input) {
        return door.perform(person, new Command(Ids.next(), documentId, task == null ? null : task.id(), action, document(documentId).version(), Input.of(input)));
    }

    /** Acts on the person's open task that the action answers. */
    Outcome act(Person person, UUID documentId, String action, Object... input) {
        Task task = door.offers(person, documentId).stream().filter(o -> o.action().action().equals(action)).findFirst().orElseThrow().task();
        return act(person, documentId, task, action, input);
    }

    Document document(UUID id) {
        return store.documents.get(id);
    }

    List<Task> tasks(UUID documentId) {
        return store.tasks.values().stream().filter(t -> t.documentId().equals(documentId)).toList();
    }

    List<Task> open(UUID documentId) {
        return tasks(documentId).stream().filter(Task::open).toList();
    }
}
