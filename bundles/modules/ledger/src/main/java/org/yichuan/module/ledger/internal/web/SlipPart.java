package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.DocumentPart;
import org.yichuan.web.api.FilledIn;
import org.yichuan.web.api.InkSheet;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.PrintSheet;
import org.yichuan.web.api.Times;

/** 文件处理单: the slip that goes with an incoming document on paper, with what everybody said of it so far and room for more by hand. */
public final class SlipPart implements DocumentPart {
    private static final Set<String> PROPOSED = Set.of("propose", "replan");
    private static final Set<String> DONE = Set.of("report", "settle", "return", "assign", "acknowledge");
    private final Texts texts = new Texts(SlipPart.class);

    @Override
    public String code() {
        return "slip";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> part(Desk desk, Documents.File file) {
        if (file.document().outgoing()) {
            return Optional.empty();
        }
        PrintSheet sheet = new PrintSheet("slip", () -> slip(desk, file));
        return Optional.of(new Div(sheet.button(text(desk, "slip.print")), sheet));
    }

    private Component slip(Desk desk, Documents.File file) {
        Columns columns = new Columns(desk);
        Documents.Row row = new Documents.Row(file.document(), file.tasks().stream().filter(Task::open).toList(), file.journal(), file.filled());
        NativeTableBody body = new NativeTableBody();
        pair(body, columns.header("received"), columns.received(row), columns.header("number"), columns.number(row));
        pair(body, text(desk, "slip.from"), file.document().head().issuer(), columns.header("marks"), columns.marks(row));
        wide(body, columns.header("title"), columns.title(row), "");
        wide(body, text(desk, "slip.proposed"), said(desk, file, PROPOSED), "tall");
        wide(body, columns.header("instruction"), said(desk, file, Set.of("instruct")), "tall");
        // what nobody said yet is left empty, to be written by hand
        pair(body, columns.header("lead"), file.document().plan().leadUnit() == null ? "" : columns.lead(row), columns.header("due"), columns.due(row));
        wide(body, text(desk, "slip.opinions"), said(desk, file, DONE), "tall");
        wide(body, columns.header("result"), file.document().result() == null ? "" : file.document().result(), "tall");
        ink(desk, file, body);
        NativeTable table = new NativeTable();
        table.add(body);
        return new Div(new H2(text(desk, "slip")), table);
    }

    /** What was written by hand on the document's forms goes onto the paper as it was written. */
    private static void ink(Desk desk, Documents.File file, NativeTableBody body) {
        desk.forms().ifPresent(forms -> FilledIn.of(desk, file).stream().filter(v -> v.field().type().equals("ink") && v.value() instanceof Map<?, ?>).forEach(value -> {
            InkSheet sheet = new InkSheet(desk.text(value.field().label()));
            sheet.show(forms.json(((Map<?, ?>) value.value()).get("strokes")));
            NativeTableCell cell = wide(body, desk.text(value.field().label()), "", "");
            cell.add(sheet);
        }));
    }

    /** Words that were said by these actions, each with who and when. */
    private static String said(Desk desk, Documents.File file, Set<String> actions) {
        return file.journal().stream().filter(e -> actions.contains(e.action()) && !e.text().isBlank())
                .map(e -> e.text() + "\n　　" + (e.unitName() == null ? "" : e.unitName() + " ") + e.actorName() + " " + Times.minute(e.at()) + " " + desk.text(Labels.action(desk.circulation(), e.action())))
                .collect(Collectors.joining("\n"));
    }

    private static void pair(NativeTableBody body, String... cells) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < cells.length; i += 2) {
            row.add(new NativeTableHeaderCell(cells[i]), new NativeTableCell(cells[i + 1]));
        }
        body.add(row);
    }

    private static NativeTableCell wide(NativeTableBody body, String name, String content, String look) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("colspan", "3");
        List.of(look).stream().filter(l -> !l.isEmpty()).forEach(cell::addClassName);
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(name), cell);
        body.add(row);
        return cell;
    }

    private String text(Desk desk, String key) {
        return desk.text(texts.message(key));
    }
}
