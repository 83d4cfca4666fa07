package org.yichuan.page.files.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.Finding;
import org.yichuan.page.layout.Sheet;

/**
 * Measures a finished document against GB/T 9704-2012: what was read out of the file against what the standard says of the
 * text. It asks the layout nothing; a place is found by what stands there.
 */
public final class Measures {
    private Measures() {
    }

    static List<Finding> of(Seen seen, OfficialText text, Issue issue, Fonts fonts) {
        List<Finding> findings = new ArrayList<>();
        List<Line> lines = lines(seen);
        Measure.Subject subject = new Measure.Subject(seen, text, issue, fonts, lines, findings);
        new TypeAreaMeasure(subject).measure();
        double below = new HeadMeasure(subject).measure();
        ImprintMeasure imprint = new ImprintMeasure(subject);
        imprint.pageNumbers();
        imprint.measure();
        List<Line> titles = lines.stream().filter(l -> Measure.size(l, Sheet.SIZE_2) && !l.red()).toList();
        new TitleMeasure(subject).measure(titles.stream().filter(l -> l.page() == 1).toList(), below);
        new BodyMeasure(subject).measure();
        AnnexMeasure annexes = new AnnexMeasure(subject);
        annexes.measure(titles);
        new SignatureMeasure(subject).measure();
        annexes.tables();
        return List.copyOf(findings);
    }

    private static List<Line> lines(Seen seen) {
        List<Line> lines = new ArrayList<>();
        for (Seen.Glyph glyph : seen.glyphs()) {
            Seen.Glyph before = lines.isEmpty() ? null : lines.getLast().glyphs().getLast();
            if (before == null || before.page() != glyph.page() || Math.abs(before.baseline() - glyph.baseline()) > 0.05
                    || Math.abs(before.points() - glyph.points()) > 0.05 || before.x() > glyph.x() || before.red() != glyph.red()) {
                lines.add(new Line(glyph.page(), new ArrayList<>()));
            }
            lines.getLast().glyphs().add(glyph);
        }
        return lines;
    }
}
