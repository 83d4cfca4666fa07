package org.yichuan.web.api;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.function.Consumer;

/** What all lists have in common: click or Enter opens a line, rows wrap, overdue lines stand out. */
public final class Grids {
    private Grids() {
    }

    /** Opens a line by a click or by Enter. */
    public static <T> void opens(Grid<T> grid, Consumer<T> open) {
        grid.addItemClickListener(e -> open.accept(e.getItem()));
        String key = "(element.getEventContext(event).item || {}).key";
        grid.getElement().addEventListener("keydown", e -> {
            var value = e.getEventData().get(key);
            if (value != null && value.isString()) {
                T item = grid.getDataCommunicator().getKeyMapper().get(value.asString());
                if (item != null) {
                    open.accept(item);
                }
            }
        }).setFilter("event.key === 'Enter'").addEventData(key);
    }

    /** The look of the product's lists. */
    public static void dress(Grid<?> grid) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(50);
    }
}
