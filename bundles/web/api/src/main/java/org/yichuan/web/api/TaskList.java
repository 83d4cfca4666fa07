package org.yichuan.web.api;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.Instant;
import java.util.Set;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.store.Documents;

/** The person's open tasks of some steps, due first, loaded as one scrolls; follows every change. */
public final class TaskList extends Grid<Documents.Todo> {
    private static final long serialVersionUID = 1L;

    public TaskList(Desk desk, Set<Step> steps) {
        Grids.dress(this);
        setId("tasks");
        addComponentColumn(t -> new Marks(desk, t.document(), t.task().dueAt())).setHeader(label(desk, "marks")).setWidth("7rem").setFlexGrow(0);
        if (steps.size() > 1) {
            addColumn(t -> desk.text(Labels.of(t.task().step()))).setHeader(label(desk, "step")).setWidth("6rem").setFlexGrow(0);
        }
        addComponentColumn(t -> Grids.title(t.document().head(), t.task().note())).setHeader(label(desk, "title")).setWidth("18rem").setFlexGrow(1);
        addColumn(t -> Times.brief(t.task().openedAt())).setHeader(label(desk, "arrived")).setWidth("7.5rem").setFlexGrow(0);
        addColumn(t -> t.task().dueAt() == null ? label(desk, "no.limit") : Times.brief(t.task().dueAt())).setHeader(label(desk, "due")).setWidth("7.5rem").setFlexGrow(0);
        setPartNameGenerator(t -> t.task().dueAt() != null && Instant.now().isAfter(t.task().dueAt()) ? "late"
                : t.task().readAt() == null ? "unread" : null);
        setItems(DataProvider.fromCallbacks(
                q -> desk.documents().todo(desk.person(), steps, q.getOffset(), q.getLimit()).stream(),
                q -> desk.documents().todoCount(desk.person(), steps)));
        setEmptyStateText(label(desk, "nothing.to.do"));
        Grids.opens(this, t -> desk.go("document/" + t.document().id()));
        desk.refreshOn(this, () -> getDataProvider().refreshAll());
    }

    private static String label(Desk desk, String key) {
        return desk.text(Labels.common(key));
    }
}
