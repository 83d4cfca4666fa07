package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Labels;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Sheet;

/** 版头 (7.2) of the four formats. */
final class Head {
    /** The red head's largest type size: as it is drawn, below the 22 mm that custom sets. */
    private static final double LARGEST = 17;
    private static final double NARROWEST = 0.5;
    private static final double JOINT = 12;
    private static final double RED_RULE = 0.7;

    private final Issue issue;
    private final Faces faces;
    private final Breaker breaker;
    private final List<Mark> marks = new ArrayList<>();

    Head(Issue issue, Faces faces) {
        this.issue = issue;
        this.faces = faces;
        this.breaker = new Breaker(faces);
    }

    /**
     * What is drawn, and where what follows begins.
     *
     * @param next upper edge of the title's first line, or of an order's first line
     */
    record Drawn(List<Mark> marks, double next) {
    }

    Drawn draw() {
        double next = switch (issue.format()) {
            case DOCUMENT, MINUTES -> document();
            case LETTER -> letter();
            case ORDER -> order();
        };
        return new Drawn(marks, next);
    }

    private double document() {
        labels(Sheet.TOP);
        double bottom = issue.format() == PageFormat.MINUTES
                ? head(lead() + (issue.headSuffix().isBlank() ? "纪要" : issue.headSuffix()), Sheet.TOP + Sheet.HEAD)
                : issue.issuers().size() > 1 ? joint(Sheet.TOP + Sheet.HEAD) : head(lead() + issue.headSuffix(), Sheet.TOP + Sheet.HEAD);
        double top = bottom + 2 * Sheet.LINE;
        if (issue.signers().isEmpty()) {
            centred(issue.number(), top);
        } else {
            top = signers(top);
            marks.addAll(line(issue.number(), FontRole.FANGSONG, Sheet.LEFT + Sheet.CHARACTER).marks(top, Ink.BLACK));
        }
        double rule = top + Sheet.CHARACTER + Sheet.TO_RULE;
        marks.add(new Mark.Rule(Sheet.LEFT, rule, Sheet.TYPE_WIDTH, RED_RULE, Ink.RED));
        return rule + RED_RULE + 2 * Sheet.LINE;
    }

    /** 10.1. */
    private double letter() {
        double left = (Sheet.WIDTH - Sheet.LETTER_RULE) / 2;
        double rule = head(lead(), Sheet.HEAD_OF_LETTER) + Sheet.TO_RULE;
        doubleRule(left, rule, 1, 0.35);
        double second = Sheet.HEIGHT - Sheet.LETTER_RULE_ABOVE_EDGE;
        doubleRule(left, second - DOUBLE, 0.35, 1);
        double top = rule + DOUBLE + Sheet.LEADING;
        double below = labels(top);
        Line number = line(issue.number(), FontRole.FANGSONG, 0);
        marks.addAll(number.moved(Sheet.RIGHT - number.width()).marks(top, Ink.BLACK));
        return Math.max(below, top) + Sheet.CHARACTER + 2 * Sheet.LINE;
    }

    private static final double DOUBLE = 1 + 0.65 + 0.35;

    private void doubleRule(double left, double top, double upper, double lower) {
        marks.add(new Mark.Rule(left, top, Sheet.LETTER_RULE, upper, Ink.RED));
        marks.add(new Mark.Rule(left, top + DOUBLE - lower, Sheet.LETTER_RULE, lower, Ink.RED));
    }

    /** 10.2. */
    private double order() {
        labels(Sheet.TOP);
        String suffix = issue.headSuffix().isBlank() || "文件".equals(issue.headSuffix()) ? "令" : issue.headSuffix();
        double top = head(lead() + suffix, Sheet.TOP + Sheet.HEAD_OF_ORDER) + 2 * Sheet.LINE;
        centred(issue.number(), top);
        return top + Sheet.CHARACTER + 2 * Sheet.LINE;
    }

    private String lead() {
        return issue.issuers().isEmpty() ? "" : issue.issuers().getFirst();
    }

    /** 份号, 密级和保密期限, 紧急程度 from above (7.2.1 to 7.2.3). Gives the upper edge of the last one. */
    private double labels(double top) {
        List<Line> labels = new ArrayList<>();
        if (issue.copyNumber() > 0) {
            labels.add(line(String.format("%06d", issue.copyNumber()), FontRole.FANGSONG, Sheet.LEFT));
        }
        if (issue.secrecy() != null && issue.secrecy() != Secrecy.NONE) {
            String period = issue.secrecyPeriod() == null || issue.secrecyPeriod().isBlank() ? "" : "★" + issue.secrecyPeriod();
            labels.add(line(Labels.of(issue.secrecy()) + period, FontRole.HEI, Sheet.LEFT));
        }
        String urgency = Labels.of(issue.urgency());
        if (!urgency.isEmpty()) {
            labels.add(line(urgency, FontRole.HEI, Sheet.LEFT));
        }
        double y = top;
        for (Line label : labels) {
            marks.addAll(label.marks(y, Ink.BLACK));
            y += Sheet.LINE;
        }
        return labels.isEmpty() ? top : y - Sheet.LINE;
    }

    /** Signers two by two (7.2.6); gives the upper edge of the last row, where the number stands. */
    private double signers(double top) {
        Line label = line("签发人：", FontRole.FANGSONG, 0);
        double widest = issue.signers().stream().mapToDouble(name -> line(name, FontRole.KAI, 0).width()).max().orElse(0);
        boolean two = issue.signers().size() > 1;
        double width = label.width() + widest + (two ? Sheet.CHARACTER + widest : 0);
        double left = Sheet.RIGHT - Sheet.CHARACTER - width;
        marks.addAll(label.moved(left).marks(top, Ink.BLACK));
        double y = top;
        for (int i = 0; i < issue.signers().size(); i++) {
            y = top + i / 2 * Sheet.LINE;
            double x = left + label.width() + (i % 2 == 0 ? 0 : widest + Sheet.CHARACTER);
            marks.addAll(line(issue.signers().get(i), FontRole.KAI, x).marks(y, Ink.BLACK));
        }
        return y;
    }

    /** A red head on one line, its printed upper edge at {@code top}; gives its printed lower edge. */
    private double head(String text, double top) {
        int count = text.codePointCount(0, text.length());
        if (count == 0) {
            return top + LARGEST;
        }
        double size = LARGEST;
        double narrowed = Math.min(1, Sheet.TYPE_WIDTH / (width(text) * size));
        if (narrowed < NARROWEST) {
            narrowed = NARROWEST;
            size = Sheet.TYPE_WIDTH / (width(text) * narrowed);
        }
        double natural = width(text) * size * narrowed;
        double apart = count > 1 ? Math.min(0.3 * size, (Sheet.TYPE_WIDTH - natural) / (count - 1)) : 0;
        double left = Sheet.LEFT + (Sheet.TYPE_WIDTH - natural - apart * (count - 1)) / 2;
        double baseline = top + inkTop(text) * size;
        red(text, left, baseline, size, narrowed, apart);
        return baseline - inkBottom(text) * size;
    }

    /** 联合行文: the names under each other, as wide as the widest, 文件 at their right and half-way (7.2.4). */
    private double joint(double top) {
        int count = issue.issuers().size();
        double size = Math.min(JOINT, 70.0 / count / 1.3);
        String suffix = issue.headSuffix();
        double suffixSize = size * 1.3;
        double room = Sheet.TYPE_WIDTH - (suffix.isEmpty() ? 0 : width(suffix) * suffixSize + size * 0.5);
        double widest = issue.issuers().stream().mapToDouble(this::width).max().orElse(1);
        double narrowed = Math.min(1, room / (widest * size));
        double names = widest * size * narrowed;
        double left = Sheet.LEFT + (room - names) / 2;
        double pitch = size * 1.3;
        double baseline = top + inkTop(issue.issuers().getFirst()) * size;
        for (int i = 0; i < count; i++) {
            String name = issue.issuers().get(i);
            int characters = name.codePointCount(0, name.length());
            double apart = characters > 1 ? (names - width(name) * size * narrowed) / (characters - 1) : 0;
            red(name, left, baseline + i * pitch, size, narrowed, apart);
        }
        double bottom = baseline + (count - 1) * pitch - inkBottom(issue.issuers().getLast()) * size;
        if (!suffix.isEmpty()) {
            double middle = (top + bottom) / 2;
            double half = (inkTop(suffix) + inkBottom(suffix)) / 2 * suffixSize;
            red(suffix, left + names + size * 0.5, middle + half, suffixSize, 1, 0);
        }
        return bottom;
    }

    private void red(String text, double left, double baseline, double size, double narrowed, double apart) {
        List<Double> at = new ArrayList<>();
        double x = left;
        for (int c : text.codePoints().toArray()) {
            at.add(x);
            x += faces.advance(FontRole.TITLE, c) * size * narrowed + apart;
        }
        marks.add(new Mark.Run(FontRole.TITLE, size / Sheet.POINT, Ink.RED, text, at, baseline, narrowed));
    }

    private double width(String text) {
        return text.codePoints().mapToDouble(c -> faces.advance(FontRole.TITLE, c)).sum();
    }

    private double inkTop(String text) {
        return text.codePoints().mapToDouble(c -> faces.inkTop(FontRole.TITLE, c)).max().orElse(Sheet.ASCENT);
    }

    private double inkBottom(String text) {
        return text.codePoints().mapToDouble(c -> faces.inkBottom(FontRole.TITLE, c)).min().orElse(0);
    }

    private void centred(String text, double top) {
        Line line = line(text, FontRole.FANGSONG, 0);
        marks.addAll(line.moved(Sheet.LEFT + (Sheet.TYPE_WIDTH - line.width()) / 2).marks(top, Ink.BLACK));
    }

    private Line line(String text, FontRole role, double x) {
        return breaker.line(List.of(new Breaker.Span(text == null ? "" : text, role)), Sheet.SIZE_3, x);
    }
}
