package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Sheet;

/** One document being set. */
public final class Setting {
    private final OfficialText text;
    private final Issue issue;
    private final Faces faces;
    private final Body body;

    public Setting(OfficialText text, Issue issue, Faces faces) {
        this.text = text;
        this.issue = issue;
        this.faces = faces;
        this.body = new Body(faces);
    }

    public List<Page> pages() {
        Head.Drawn head = new Head(issue, faces).draw();
        List<Piece> main = main();
        List<Piece> recipients = issue.format() == PageFormat.MINUTES || issue.format() == PageFormat.ORDER ? List.of() : body.recipients(text.recipients());
        // the head of an order is its title (10.2)
        List<Piece> title = issue.format() == PageFormat.ORDER ? List.of() : body.title(text.title());
        boolean moved = !recipients.isEmpty() && !room(head.next(), title, recipients);
        if (moved) {
            recipients = List.of();
        }
        if (!room(head.next(), title, recipients)) {
            throw new NotRendered(new Message("标题过长，首页已无法显示正文。请缩短标题。", "The title leaves no room for text on the first page. Shorten it."));
        }
        List<Piece> all = new ArrayList<>(title);
        all.add(Piece.cut());
        List<Piece> begun = new ArrayList<>(recipients);
        begun.addAll(main);
        for (int i = 0; i < begun.size(); i++) {
            // one empty line below the title (7.3.2)
            all.add(i == 0 && !title.isEmpty() ? begun.get(0).apart(begun.get(0).gap() + Sheet.LINE) : begun.get(i));
        }
        all.addAll(body.annexes(text.annexes()));
        Imprint imprint = new Imprint(moved ? text.recipients() : List.of(), text.copies(), issue, faces);
        return finished(new Paginator(head.marks(), head.next()).fill(all), imprint);
    }

    /** Body, annex list and signature; the last two lines of text stay with the signature (7.3.5.5). */
    private List<Piece> main() {
        List<Piece> pieces = new ArrayList<>(body.body(text.body(), issue.format() == PageFormat.MINUTES));
        pieces.addAll(body.annexList(text.annexes()));
        List<Piece> signature = new Signature(text, issue, faces).pieces();
        if (!signature.isEmpty()) {
            // a line at least stays on the first page (7.3.3)
            int most = pieces.size() > 2 ? 2 : 1;
            int lines = 0;
            for (int i = pieces.size() - 1; i >= 0 && lines < most; i--) {
                lines += pieces.get(i).kind() == Piece.Kind.BLANK ? 0 : 1;
                pieces.set(i, pieces.get(i).keep());
            }
            pieces.addAll(signature);
        }
        if (!pieces.isEmpty()) {
            pieces.set(0, pieces.getFirst().free());
        }
        return pieces;
    }

    /** 公文首页必须显示正文, 7.3.3: two lines of it at least. */
    private static boolean room(double top, List<Piece> title, List<Piece> recipients) {
        double y = top;
        for (Piece piece : title) {
            y += piece.gap() + piece.height();
        }
        for (Piece piece : recipients) {
            y += piece.gap() + piece.height();
        }
        return y + Sheet.LINE + 2 * Sheet.LINE <= Sheet.BOTTOM;
    }

    private List<Page> finished(List<Paginator.Filled> filled, Imprint imprint) {
        boolean letter = issue.format() == PageFormat.LETTER;
        double after = filled.getLast().bottom + Sheet.LEADING + imprint.height();
        boolean fits = imprint.empty() || after <= Sheet.BOTTOM;
        int content = filled.size();
        int total = content;
        if (!imprint.empty()) {
            if (letter) {
                total += fits ? 0 : 1;
            } else {
                // the imprint stands on the last side of a leaf, which is an even one (7.4, 7.5)
                total = content % 2 == 1 ? content + 1 : fits ? content : content + 2;
            }
        }
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= total; number++) {
            List<Mark> marks = new ArrayList<>(number <= content ? filled.get(number - 1).marks() : List.of());
            if (number == total) {
                marks.addAll(imprint.marks());
            }
            // a blank page before the imprint's, and that, bear no number (7.5); a letter's first page neither (10.1)
            boolean numbered = number <= content || total == content + 1;
            if (numbered && !(letter && number == 1)) {
                marks.addAll(pageNumber(number));
            }
            pages.add(new Page(number, marks));
        }
        return pages;
    }

    /** 页码, 7.5. */
    private List<Mark> pageNumber(int number) {
        double cell = Sheet.cell(Sheet.SIZE_4);
        Line line = new Breaker(faces).line(List.of(new Breaker.Span("— " + number + " —", FontRole.SONG)), Sheet.SIZE_4, 0);
        double x = number % 2 == 1 ? Sheet.RIGHT - cell - line.width() : Sheet.LEFT + cell;
        double baseline = Sheet.BOTTOM + Sheet.TO_PAGE_NUMBER + faces.inkTop(FontRole.SONG, '—') * Sheet.SIZE_4 * Sheet.POINT;
        return line.moved(x).marks(baseline - Sheet.ASCENT * Sheet.SIZE_4 * Sheet.POINT, Ink.BLACK);
    }
}
