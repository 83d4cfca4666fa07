package org.yichuan.web.api;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.document.Head;

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
        }).setFilter("event.key === 'Enter' && !event.composedPath().some(e => e.localName === 'vaadin-button' || e.localName === 'a')").addEventData(key);
    }

    /** A document in a list: its title, and smaller below it number, issuer and what else is to be said. */
    public static Div title(Head head, String... more) {
        Div title = new Div(head.title());
        title.addClassName("title");
        String below = Stream.concat(Stream.of(head.number(), head.issuer()), Stream.of(more)).filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining(" · "));
        Div small = new Div(below);
        small.addClassName("title-below");
        Div cell = new Div(title, small);
        cell.addClassName("title-cell");
        return cell;
    }

    /** The look of the product's lists. */
    public static void dress(Grid<?> grid) {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(50);
    }
}
