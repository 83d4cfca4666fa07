package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Grids;

/** The issuers that have a red head, and one of them to be set up, changed or taken away. */
final class RedHeadsPage extends Div {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private final transient Texts texts = new Texts(RedHeadsPage.class);
    private final transient Desk desk;
    private final String path;

    /** @param rest what follows its path: nothing, {@code new} or the identity of a red head */
    RedHeadsPage(Desk desk, String path, List<FinishedPages> pages, List<String> rest) {
        this.desk = desk;
        this.path = path;
        List<Unit> units = units();
        RedHead there = kept(units).stream().filter(h -> !rest.isEmpty() && h.id().toString().equals(rest.getFirst())).findFirst().orElse(null);
        if (there != null || !rest.isEmpty() && rest.getFirst().equals(NEW) && !units.isEmpty()) {
            add(new RedHeadForm(desk, pages, units, there, () -> desk.go(path)));
        } else {
            list(units);
        }
    }

    private Settings settings() {
        return desk.circulation().settings();
    }

    /** The units whose issuers the person sets up: the house that his registry speaks for, and his own. */
    private List<Unit> units() {
        return desk.person().postings().stream().flatMap(p -> Stream.of(desk.organisation().house(p.unitId()).id(), p.unitId())).distinct()
                .filter(u -> settings().mayKeepRedHeads(desk.person(), u)).flatMap(u -> desk.organisation().unit(u).stream()).toList();
    }

    private List<RedHead> kept(List<Unit> units) {
        return settings().redHeads().stream().filter(h -> units.stream().anyMatch(u -> u.id().equals(h.unit()))).toList();
    }

    private void list(List<Unit> units) {
        Button make = new Button(text("head.new"), VaadinIcon.PLUS.create(), e -> desk.go(path + "/" + NEW));
        make.setId("new-head");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setVisible(!units.isEmpty());
        Span hint = new Span(text("heads.hint"));
        hint.addClassName("hint");
        Div buttons = new Div(make, hint);
        buttons.addClassName("buttons");
        Grid<RedHead> grid = new Grid<>();
        Grids.dress(grid);
        grid.setId("red-heads");
        grid.setAllRowsVisible(true);
        grid.addColumn(RedHead::issuer).setHeader(text("head.issuer")).setFlexGrow(1);
        grid.addColumn(h -> h.line(PageFormat.DOCUMENT).name() + h.line(PageFormat.DOCUMENT).suffix()).setHeader(text("head.document")).setFlexGrow(2);
        grid.addColumn(h -> Stream.of(PageFormat.values()).map(f -> h.line(f).code()).filter(c -> !c.isEmpty()).distinct().collect(Collectors.joining("、")))
                .setHeader(text("code")).setWidth("12rem").setFlexGrow(0);
        grid.addColumn(h -> h.letters().stream().map(StatutoryType::chinese).collect(Collectors.joining("、"))).setHeader(text("head.letters")).setWidth("12rem").setFlexGrow(0);
        grid.addColumn(RedHead::seal).setHeader(text("head.seal")).setWidth("9rem").setFlexGrow(0);
        grid.addColumn(h -> settings().versions(h.key()).getFirst().actorName()).setHeader(text("head.by")).setWidth("7rem").setFlexGrow(0);
        grid.setItems(kept(units));
        grid.setEmptyStateText(text("heads.none"));
        Grids.opens(grid, h -> desk.go(path + "/" + h.id()));
        add(buttons, grid);
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
