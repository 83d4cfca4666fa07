package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Person;

class DoorTest {
    private final Office office = new Office();
    private final House house = office.house;

    @Test
    void theWholeWayFromRegistrationToClosure() {
        UUID id = office.register("关于做好防洪工作的通知");
        office.act(house.registrar, id, "propose", "leadUnit", house.departments.getFirst().id(), "leaders", List.of(house.leaders.getFirst().id()),
                "coUnits", List.of(house.departments.get(1).id()), "circulation", List.of(house.leaders.get(1).id()));
        assertThat(office.document(id).state()).isEqualTo(DocumentState.PROPOSED);
        office.act(house.leaders.getFirst(), id, "instruct", "opinion", "请安全科牵头。");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.HANDLING);
        office.act(house.named("head1"), id, "assign", "person", house.named("h1a").id());
        office.act(house.named("h1a"), id, "pass-to-stations", "stations", List.of(house.stations.getFirst().id()), "requirement", "请检查防洪物资。");
        office.act(house.named("h1a"), id, "report", "result", "已完成。");
        office.act(house.named("head2"), id, "opinion", "opinion", "无意见。");
        office.act(house.leaders.get(1), id, "acknowledge");
        assertThat(office.open(id)).as("no closure before the station has signed").extracting(Task::step).containsExactly(Step.STATION);
        office.act(house.named("st1"), id, "receive");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.REPORTED);
        office.act(house.registrar, id, "close", "opinion", "同意办结。");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.CLOSED);
        assertThat(office.store.journal).extracting("action").containsExactly("register", "propose", "instruct", "assign", "pass-to-stations", "report",
                "opinion", "acknowledge", "receive", "close");
    }

    @Test
    void theBureauDispatchesAndHearsOfTheResult() {
        Outcome sent = office.door.perform(house.bureauRegistrar, new Command(Ids.next(), null, null, "dispatch", -1, Input.of("owner",
                house.bureauOffice.id(), "title", "关于春运的通知", "category", "BUREAU_DOCUMENT", "recipients", List.of(house.registry.id()))));
        UUID source = ((Outcome.Done) sent).documentId();
        Document arrived = office.store.documents.values().stream().filter(d -> source.equals(d.origin())).findFirst().orElseThrow();
        assertThat(arrived.state()).isEqualTo(DocumentState.ARRIVED);
        office.act(house.registrar, arrived.id(), "sign-for");
        office.act(house.registrar, arrived.id(), "register", "title", "关于春运的通知", "category", "BUREAU_DOCUMENT");
        office.act(house.registrar, arrived.id(), "propose", "leadUnit", house.departments.getFirst().id());
        office.act(house.named("head1"), arrived.id(), "report", "result", "春运方案已落实。");
        office.act(house.registrar, arrived.id(), "close");
        assertThat(office.open(source)).extracting(Task::step).containsExactly(Step.CLOSE);
        assertThat(office.store.journal.getLast().text()).isEqualTo("春运方案已落实。");
    }

    @Test
    void anIrregularDocumentGoesBackWithTheReason() {
        UUID id = office.register("标题不完整");
        assertThat(office.act(house.registrar, id, "send-back")).isInstanceOf(Outcome.Refused.class);
        office.act(house.registrar, id, "send-back", "reason", "缺附件");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.SENT_BACK);
        assertThat(office.act(house.registrar, id, (Task) null, "remind")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theSameCommandActsOnce() {
        UUID id = office.register("一");
        Task task = office.open(id).getFirst();
        Command command = new Command(Ids.next(), id, task.id(), "propose", 1, Input.of("leadUnit", house.departments.getFirst().id()));
        assertThat(office.door.perform(house.registrar, command)).isInstanceOf(Outcome.Done.class);
        assertThat(office.door.perform(house.registrar, command)).isInstanceOf(Outcome.Repeated.class);
        assertThat(office.store.journal).hasSize(2);
    }

    @Test
    void ofTwoAtOnceExactlyOneWinsAndTheOtherIsToldWho() throws Exception {
        for (int round = 0; round < 50; round++) {
            UUID id = office.register("争" + round);
            Task task = office.open(id).getFirst();
            Callable<Outcome> act = () -> office.door.perform(house.registrar,
                    new Command(Ids.next(), id, task.id(), "propose", 1, Input.of("leadUnit", house.departments.getFirst().id())));
            try (var pool = Executors.newFixedThreadPool(2)) {
                List<Outcome> both = new java.util.ArrayList<>();
                for (Future<Outcome> future : pool.invokeAll(List.of(act, act))) {
                    both.add(future.get());
                }
                assertThat(both).filteredOn(o -> o instanceof Outcome.Done).hasSize(1);
                assertThat(both).filteredOn(f -> f instanceof Outcome.Overtaken o && o.message().zh().contains("db")).hasSize(1);
            }
        }
    }

    @Test
    void aStationCanDoNothingButReceive() {
        UUID id = office.register("下达");
        office.act(house.registrar, id, "propose", "leadUnit", house.departments.getFirst().id());
        office.act(house.named("head1"), id, "pass-to-stations", "stations", List.of(house.stations.getFirst().id()), "requirement", "请落实");
        Person clerk = house.named("st1");
        for (ActionHandler handler : office.handlers) {
            for (Task task : office.tasks(id)) {
                boolean his = task.step() == Step.STATION && List.of("receive", "read").contains(handler.action());
                if (!his) {
                    assertThat(office.act(clerk, id, task, handler.action(), "opinion", "x", "reason", "x", "result", "x"))
                            .as("%s on %s", handler.action(), task.step()).isInstanceOf(Outcome.Refused.class);
                }
            }
            assertThat(office.act(clerk, id, (Task) null, handler.action(), "reason", "x")).isInstanceOf(Outcome.Refused.class);
            assertThat(office.door.perform(clerk, new Command(Ids.next(), null, null, handler.action(), -1,
                    Input.of("owner", house.stations.getFirst().id(), "title", "x", "category", "NOTICE")))).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(office.act(clerk, id, "receive")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aBrokenModuleHarmsNobody() {
        office.handlers.add(new ActionHandler() {
            @Override
            public String action() {
                return "remind-badly";
            }

            @Override
            public org.yichuan.api.text.Message title() {
                return new org.yichuan.api.text.Message("坏", "bad");
            }

            @Override
            public java.util.Set<Step> steps() {
                return java.util.Set.of();
            }

            @Override
            public org.yichuan.api.circulation.Decision decide(org.yichuan.api.circulation.Situation s, Input input) {
                throw new IllegalStateException("boom");
            }
        });
        office.grants.add(new org.yichuan.api.circulation.Grant(org.yichuan.api.organisation.Level.SECTION, org.yichuan.api.organisation.Post.REGISTRAR,
                "remind-badly"));
        UUID id = office.register("一");
        assertThat(office.act(house.registrar, id, (Task) null, "remind-badly")).isInstanceOf(Outcome.Refused.class);
        assertThat(office.document(id).version()).isEqualTo(1);
        assertThat(office.act(house.registrar, id, (Task) null, "remind")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void badInputIsRefusedWithASentence() {
        UUID id = office.register("一");
        Outcome outcome = office.act(house.registrar, id, "propose", "leadUnit", "not-an-id");
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message().zh()).contains("无法识别");
    }

    @Test
    void nobodyIsGivenATaskHeCouldNeverAnswer() {
        UUID id = office.register("一");
        Outcome outcome = office.act(house.registrar, id, "propose", "circulation", List.of(house.named("st1").id()));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message().zh()).contains("st1").contains("传阅");
    }

    @Test
    void withdrawnOnlyWhileUnread() {
        UUID id = office.register("一");
        office.act(house.registrar, id, "propose", "leaders", List.of(house.leaders.getFirst().id()));
        assertThat(office.act(house.registrar, id, "withdraw")).isInstanceOf(Outcome.Done.class);
        office.act(house.registrar, id, "propose", "leaders", List.of(house.leaders.getFirst().id()));
        office.act(house.leaders.getFirst(), id, "read");
        Task done = office.tasks(id).stream().filter(t -> t.step() == Step.PROPOSE && !t.open()).reduce((a, b) -> b).orElseThrow();
        assertThat(office.act(house.registrar, id, done, "withdraw")).isInstanceOf(Outcome.Refused.class);
    }
}
