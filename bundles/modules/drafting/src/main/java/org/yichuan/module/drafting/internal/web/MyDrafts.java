package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataProvider;
import org.yichuan.api.document.Document;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Marks;
import org.yichuan.web.api.Times;
import org.yichuan.web.api.Where;

/** The drafter's view: where each of his documents is, and who has it; follows every change. */
final class MyDrafts extends Grid<Documents.Row> {
    private static final long serialVersionUID = 1L;

    MyDrafts(Desk desk, OutgoingDocuments outgoing) {
        Grids.dress(this);
        setId("my-drafts");
        addComponentColumn(r -> new Marks(desk, r.document(), r.document().dueAt())).setHeader(label(desk, "marks")).setWidth("7rem").setFlexGrow(0);
        addComponentColumn(r -> Grids.title(r.document().head())).setHeader(label(desk, "title")).setWidth("18rem").setFlexGrow(1);
        addColumn(r -> desk.text(Labels.category(desk.circulation(), r.document().head().category()))).setHeader(label(desk, "category")).setWidth("7rem").setFlexGrow(0);
        addColumn(r -> Times.brief(r.document().head().receivedAt())).setHeader(label(desk, "arrived")).setWidth("7.5rem").setFlexGrow(0);
        addColumn(r -> desk.text(Labels.of(r.document().state()))).setHeader(label(desk, "state")).setWidth("6rem").setFlexGrow(0);
        addColumn(r -> Where.now(desk, r.open())).setHeader(label(desk, "where")).setWidth("15rem").setFlexGrow(0);
        setItems(DataProvider.fromCallbacks(q -> outgoing.register(desk.person(), Documents.Query.ALL, q.getOffset(), q.getLimit()).stream(),
                q -> outgoing.registerCount(desk.person(), Documents.Query.ALL)));
        setEmptyStateText(label(desk, "nothing.found"));
        Grids.opens(this, r -> desk.go(address(r.document())));
        desk.refreshOn(this, () -> getDataProvider().refreshAll());
    }

    private static String address(Document document) {
        return "document/" + document.id();
    }

    private static String label(Desk desk, String key) {
        return desk.text(Labels.common(key));
    }
}
