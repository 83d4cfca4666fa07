package org.yichuan.web.api;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.Instant;
import org.yichuan.api.store.Documents;

/** Documents by look-up, loaded as one scrolls; follows every change. */
public final class DocumentGrid extends Grid<Documents.Row> {
    private Documents.Query query = Documents.Query.ALL;

    public DocumentGrid(Desk desk) {
        Grids.dress(this);
        setId("documents");
        addComponentColumn(r -> new Marks(desk, r.document(), r.document().dueAt())).setHeader(label(desk, "marks")).setWidth("7rem").setFlexGrow(0);
        addComponentColumn(r -> Grids.title(r.document().head())).setHeader(label(desk, "title")).setWidth("18rem").setFlexGrow(1);
        addColumn(r -> desk.text(Labels.category(desk.circulation(), r.document().head().category()))).setHeader(label(desk, "category")).setWidth("7rem").setFlexGrow(0);
        addColumn(r -> Times.day(r.document().head().receivedAt())).setHeader(label(desk, "received")).setWidth("7.5rem").setFlexGrow(0);
        addColumn(r -> desk.text(Labels.of(r.document().state()))).setHeader(label(desk, "state")).setWidth("6rem").setFlexGrow(0);
        addColumn(r -> Where.now(desk, r.open())).setHeader(label(desk, "where")).setWidth("13rem").setFlexGrow(0);
        setPartNameGenerator(r -> r.document().overdue(Instant.now()) ? "late" : null);
        setItems(DataProvider.fromCallbacks(
                q -> desk.documents().lookUp(desk.person(), query, q.getOffset(), q.getLimit()).stream(),
                q -> desk.documents().lookUpCount(desk.person(), query)));
        setEmptyStateText(label(desk, "nothing.found"));
        Grids.opens(this, r -> desk.go("document/" + r.document().id()));
        desk.refreshOn(this, () -> getDataProvider().refreshAll());
    }

    /** Shows what answers another question. */
    public void show(Documents.Query query) {
        this.query = query;
        getDataProvider().refreshAll();
    }

    private static String label(Desk desk, String key) {
        return desk.text(Labels.common(key));
    }
}
