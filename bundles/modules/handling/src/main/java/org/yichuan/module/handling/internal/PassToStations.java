package org.yichuan.module.handling.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;

/** The department passes its requirements on to stations; each signs for them. */
public final class PassToStations extends BasicAction {

    public PassToStations() {
        super("pass-to-stations", new Texts(PassToStations.class), Step.HANDLE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String requirement = input.text("requirement");
        List<UUID> stations = input.ids("stations");
        if (stations.isEmpty()) {
            return Decision.refuse(text("stationsMissing"));
        }
        if (requirement.isEmpty()) {
            return Decision.refuse(text("requirementMissing"));
        }
        Instant due = input.time("dueAt") == null ? s.document().dueAt() : input.time("dueAt");
        Decision.Acceptance accepted = Decision.accept(s.document()).saying(requirement).standing();
        for (UUID id : stations) {
            Unit station = s.organisation().unit(id).filter(u -> u.level() == Level.STATION).orElse(null);
            if (station == null || !s.organisation().house(id).id().equals(s.organisation().house(s.actingUnit()).id())) {
                return Decision.refuse(text("notAStation"));
            }
            String slot = Slots.name(Step.STATION, id);
            if (s.open().stream().anyMatch(t -> t.slot().equals(slot))) {
                return Decision.refuse(text("stationHasIt", station.name()));
            }
            accepted.open(new NewTask(Step.STATION, slot, id, Post.STATION_CLERK, null, due, requirement));
        }
        return accepted;
    }
}
