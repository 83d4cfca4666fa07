package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;

/** Open tasks of a module that goes fall to others, and go back when it comes again, unless they have been ended. */
class ReleaseTest {
    private final Office office = new Office();
    private final House house = office.house;
    private final Person administrator = new Person(Ids.next(), "it", "it", List.of(new Posting(house.departments.getLast().id(), Post.ADMINISTRATOR)), true);
    private final Person leader = house.leaders.getFirst();

    @BeforeEach
    void itDepartment() {
        house.save(administrator);
        // somebody in whose hands it must not come because he switches modules
        house.save(new Person(Ids.next(), "clerk", "clerk", List.of(new Posting(house.departments.getLast().id(), Post.REGISTRAR)), true));
    }

    @Test
    void aLeadersTaskFallsToTheRegistryAndGoesBackAsOftenAsItsModuleComes() {
        UUID id = office.register("批示件");
        office.act(house.registrar, id, "propose", "leaders", List.of(leader.id()));
        // a leader can also pass it on or send it back, which other modules bring
        List<ActionHandler> instruct = List.of(handler("instruct"), handler("pass-on"), handler("return"), handler("acknowledge"));
        for (int round = 0; round < 3; round++) {
            office.handlers.removeAll(instruct);
            assertThat(office.door.release(administrator, "停用")).isEqualTo(1);
            assertThat(office.door.release(administrator, "停用")).as("it is where it falls to").isZero();
            Task fallen = open(id, Step.INSTRUCT);
            assertThat(fallen.unitId()).isEqualTo(house.registry.id());
            assertThat(fallen.post()).isEqualTo(Post.REGISTRAR);
            assertThat(office.door.resume(administrator, "恢复")).as("its module is not there yet").isZero();
            office.handlers.addAll(instruct);
            assertThat(office.door.resume(administrator, "恢复")).isEqualTo(1);
            assertThat(office.door.resume(administrator, "恢复")).isZero();
            assertThat(open(id, Step.INSTRUCT).personId()).isEqualTo(leader.id());
        }
        assertThat(office.act(leader, id, "instruct", "opinion", "请安全科办理。")).isInstanceOf(Outcome.Done.class);
        assertThat(office.store.journal.stream().filter(e -> e.action().equals("release")).map(e -> e.text())).containsExactly("停用", "恢复", "停用", "恢复", "停用", "恢复");
    }

    @Test
    void aStationsTaskFallsToTheDepartmentThatAsked() {
        UUID id = office.register("车站件");
        office.act(house.registrar, id, "propose", "leadUnit", house.departments.getFirst().id());
        office.act(house.named("head1"), id, "pass-to-stations", "stations", List.of(house.stations.getFirst().id()), "requirement", "请落实");
        ActionHandler receive = handler("receive");
        office.handlers.remove(receive);
        assertThat(office.door.release(administrator, "停用")).isEqualTo(1);
        assertThat(open(id, Step.STATION).unitId()).isEqualTo(house.departments.getFirst().id());
        office.handlers.add(receive);
        assertThat(office.door.resume(administrator, "恢复")).isEqualTo(1);
        assertThat(office.act(house.named("st1"), id, "receive")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatPeopleHandedOnStaysWhereItIsAndOnlyAnAdministratorHandsBack() {
        UUID id = office.register("转办件");
        office.act(house.registrar, id, "propose", "leadUnit", house.departments.getFirst().id());
        office.act(house.named("head1"), id, "pass-on", "unit", house.departments.get(1).id(), "reason", "职责所在");
        Task before = open(id, Step.HANDLE);
        assertThat(office.door.resume(administrator, "恢复")).isZero();
        assertThat(open(id, Step.HANDLE)).isEqualTo(before);
        assertThatThrownBy(() -> office.door.resume(house.registrar, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.door.release(house.registrar, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private Task open(UUID id, Step step) {
        assertThat(office.open(id)).filteredOn(t -> t.step() == step).hasSize(1);
        return office.open(id).stream().filter(t -> t.step() == step).findFirst().orElseThrow();
    }

    private ActionHandler handler(String action) {
        return office.handlers.stream().filter(h -> h.action().equals(action)).findFirst().orElseThrow();
    }
}
