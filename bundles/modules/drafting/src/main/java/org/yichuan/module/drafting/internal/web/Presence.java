package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.yichuan.web.api.Desk;

/** Who has which draft open: those who write at the same text are told of each other before anyone saves. */
public final class Presence {
    private final Map<UUID, List<Seat>> seats = new ConcurrentHashMap<>();

    /** An open page. */
    private record Seat(UI ui, Desk desk, Consumer<List<String>> told) {
    }

    /** Tells {@code told} the names of the others, now and whenever they change, as long as the component is attached. */
    void join(Component component, Desk desk, UUID document, Consumer<List<String>> told) {
        component.addAttachListener(e -> {
            Seat seat = new Seat(e.getUI(), desk, told);
            seats.computeIfAbsent(document, d -> new CopyOnWriteArrayList<>()).add(seat);
            tell(document);
            e.getSource().addDetachListener(left -> {
                left.unregisterListener();
                List<Seat> here = seats.getOrDefault(document, List.of());
                here.remove(seat);
                tell(document);
                seats.computeIfPresent(document, (d, now) -> now.isEmpty() ? null : now);
            });
        });
    }

    private void tell(UUID document) {
        List<Seat> here = seats.getOrDefault(document, List.of());
        for (Seat seat : here) {
            List<String> others = here.stream().filter(o -> o != seat).map(o -> o.desk().person().name()).distinct().toList();
            seat.ui().access(() -> seat.told().accept(others));
        }
    }
}
