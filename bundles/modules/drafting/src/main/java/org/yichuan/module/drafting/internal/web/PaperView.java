package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.official.Plain;
import org.yichuan.official.Redline;

/** An official document to read on the screen: its parts in their order, headings numbered by their place. How its page looks in print is another's work. */
final class PaperView extends Div {
    private static final long serialVersionUID = 1L;

    PaperView() {
        addClassName("paper");
        setId("paper");
    }

    /** Shows a text. @param number its number, empty before it has one */
    void show(OfficialText text, String number) {
        removeAll();
        if (!number.isEmpty()) {
            add(line(number, "paper-number"));
        }
        H3 title = new H3(text.title());
        title.addClassName("paper-title");
        add(title);
        if (!text.recipients().isEmpty()) {
            add(line(String.join("，", text.recipients()) + "：", "paper-recipients"));
        }
        blocks(text.body());
        for (int i = 0; i < text.annexes().size(); i++) {
            add(line((i == 0 ? "附件：" : "　　　") + (text.annexes().size() > 1 ? (i + 1) + "." : "") + text.annexes().get(i).title(), "paper-annex"));
        }
        add(line(String.join("　", text.signature()), "paper-signature"));
        if (text.date() != null) {
            add(line(Plain.date(text.date()), "paper-signature"));
        }
        if (!text.note().isEmpty()) {
            add(line("（" + text.note() + "）", "paper-paragraph"));
        }
        for (int i = 0; i < text.annexes().size(); i++) {
            Annex annex = text.annexes().get(i);
            if (!annex.body().isEmpty()) {
                add(line("附件" + (text.annexes().size() > 1 ? i + 1 : ""), "paper-annex-head"), line(annex.title(), "paper-annex-title"));
                blocks(annex.body());
            }
        }
        if (!text.copies().isEmpty()) {
            add(line("抄送：" + String.join("，", text.copies()) + "。", "paper-copies"));
        }
    }

    /** Shows what became of one version in another. */
    void show(List<List<Redline.Piece>> lines) {
        removeAll();
        for (List<Redline.Piece> line : lines) {
            Paragraph p = new Paragraph();
            p.addClassName("paper-paragraph");
            line.forEach(piece -> {
                Span span = new Span(piece.text());
                span.addClassName("redline-" + piece.fate().name().toLowerCase(java.util.Locale.ROOT));
                p.add(span);
            });
            add(p);
        }
    }

    private void blocks(List<Block> blocks) {
        int[] count = new int[Block.Heading.LEVELS + 1];
        for (Block block : blocks) {
            add(switch (block) {
                case Block.Heading h -> {
                    count[h.level()]++;
                    Arrays.fill(count, h.level() + 1, count.length, 0);
                    yield line(Plain.number(h.level(), count[h.level()]) + h.text(), "paper-heading-" + h.level());
                }
                case Block.Paragraph p -> line(p.text(), "paper-paragraph");
                case Block.Table t -> table(t);
            });
        }
    }

    private static Component table(Block.Table t) {
        NativeTable table = new NativeTable();
        table.addClassName("paper-table");
        NativeTableRow head = new NativeTableRow();
        t.header().forEach(cell -> head.add(new NativeTableHeaderCell(cell)));
        NativeTableBody body = new NativeTableBody();
        t.rows().forEach(row -> {
            NativeTableRow line = new NativeTableRow();
            row.forEach(cell -> line.add(new NativeTableCell(cell)));
            body.add(line);
        });
        table.add(new NativeTableHeader(head), body);
        return table;
    }

    private static Paragraph line(String text, String look) {
        Paragraph p = new Paragraph(text);
        p.addClassName(look);
        return p;
    }
}
