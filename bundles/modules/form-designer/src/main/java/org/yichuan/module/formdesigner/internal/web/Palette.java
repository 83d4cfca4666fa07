package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.Consumer;
import org.yichuan.api.forms.FieldType;

/** The kinds of fields there are now: dragged into the form, or added at its end by a click or by Enter. */
final class Palette extends Div {
    private static final long serialVersionUID = 1L;
    static final String TYPE = "type:";
    private final transient Bench bench;
    private final transient Consumer<String> add;
    private final Div kinds = new Div();

    Palette(Bench bench, Consumer<String> add) {
        this.bench = bench;
        this.add = add;
        addClassNames("card", "designer-palette");
        setId("palette");
        add(new H3(bench.text("palette")), kinds);
        refresh();
    }

    void refresh() {
        kinds.removeAll();
        for (FieldType type : bench.forms.types()) {
            Button kind = new Button(bench.desk.text(type.name()), e -> add.accept(type.code()));
            kind.setId("type-" + type.code());
            kind.setWidthFull();
            DragSource<Button> source = DragSource.create(kind);
            source.setEffectAllowed(EffectAllowed.COPY_MOVE);
            source.setDragData(TYPE + type.code());
            kinds.add(kind);
        }
    }
}
