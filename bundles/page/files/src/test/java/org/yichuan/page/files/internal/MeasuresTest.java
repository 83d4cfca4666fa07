package org.yichuan.page.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.page.Finding;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Sheet;

/** What is written keeps every measure; what departs from one is found, and its clause named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuresTest {
    private Printer printer;

    @BeforeAll
    void fonts() {
        printer = new Printer(Shared.FONTS);
    }

    /** Titles over three lines, 1 to 40 pages, 0 to 12 annexes, tables across pages, joint and upward documents. */
    @Test
    void sixtyAwkwardDocumentsKeepEveryMeasure() throws Exception {
        Awkward awkward = new Awkward(3);
        List<Integer> pages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Awkward.Document document = awkward.next();
            List<Page> set = printer.pages(document.text(), document.issue());
            pages.add(set.size());
            if (i % 4 == 0) {
                assertThat(printer.measure(printer.ofd(set, "t"), document.text(), document.issue())).as("OFD of document %d", i).isEmpty();
            }
            assertThat(measured(set, document)).as("document %d, %s, %s", i, document.issue().format(), document.text().title()).isEmpty();
        }
        assertThat(pages).anyMatch(p -> p <= 2).anyMatch(p -> p >= 30);
    }

    /** A body of every length around the end of a page: the signature is never alone. */
    @Test
    void aSignatureNeverStandsAlone() throws Exception {
        for (int lines = 1; lines < 48; lines++) {
            List<Block> body = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                body.add(new Block.Paragraph("请各车站认真贯彻执行本通知。"));
            }
            Awkward.Document document = new Awkward.Document(text(body, List.of()), issue(PageFormat.DOCUMENT, List.of()));
            List<Page> set = printer.pages(document.text(), document.issue());
            assertThat(measured(set, document)).as("%d lines", lines).isEmpty();
            Page signed = set.stream().filter(p -> p.marks().stream().anyMatch(Mark.SealPlace.class::isInstance)).findFirst().orElseThrow();
            Mark.SealPlace seal = (Mark.SealPlace) signed.marks().stream().filter(Mark.SealPlace.class::isInstance).findFirst().orElseThrow();
            double above = signed.marks().stream().filter(Mark.Run.class::isInstance).map(Mark.Run.class::cast).filter(r -> r.text().startsWith("请各"))
                    .mapToDouble(r -> r.top() + Sheet.CHARACTER).max().orElseThrow();
            assertThat(seal.y() - seal.diameter() / 2 - above).as("seal's upper edge within one line of the text (7.3.5.1)").isBetween(0.0, Sheet.LINE);
            assertThat(seal.y() + seal.diameter() / 2).isLessThanOrEqualTo(Sheet.BOTTOM + 0.01);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7})
    void sealsOfAJointDocumentDoNotTouch(int issuers) throws Exception {
        List<String> names = List.of("汉口车务段", "武昌南机务段", "武汉高铁工务段", "襄阳车辆段", "武汉通信段", "汉口站", "麻城车务段").subList(0, issuers);
        OfficialText one = text(List.of(new Block.Paragraph("请认真贯彻执行，确保行车安全万无一失。".repeat(5))), List.of());
        OfficialText joint = new OfficialText(one.type(), one.title(), one.recipients(), one.body(), one.annexes(), names, one.date(), "", one.copies());
        Issue issue = new Issue(PageFormat.DOCUMENT, names, "文件", "汉车办〔2026〕1号", List.of(), Secrecy.NONE, "", Urgency.ORDINARY, 0, "办公室", LocalDate.of(2026, 1, 2));
        List<Page> set = printer.pages(joint, issue);
        assertThat(measured(set, new Awkward.Document(joint, issue))).isEmpty();
        List<Mark.SealPlace> seals = set.stream().flatMap(p -> p.marks().stream()).filter(Mark.SealPlace.class::isInstance).map(Mark.SealPlace.class::cast).toList();
        assertThat(seals).hasSize(issuers);
        for (Mark.SealPlace a : seals) {
            assertThat(a.x() - a.diameter() / 2).isGreaterThanOrEqualTo(Sheet.LEFT);
            assertThat(a.x() + a.diameter() / 2).isLessThanOrEqualTo(Sheet.RIGHT);
            for (Mark.SealPlace b : seals) {
                assertThat(a == b ? 99 : Math.hypot(a.x() - b.x(), a.y() - b.y())).as("%s and %s", a, b).isGreaterThan(Issue.USUAL_SEAL);
            }
        }
    }

    /** Seals of every size that may be set up: within one line of the text, clear of it, of each other and of the edges (7.3.5.1). */
    @ParameterizedTest
    @ValueSource(ints = {30, 38, 39, 40, 42, 45, 50})
    void aSealOfAnySizeStandsWhereTheClauseSays(int diameter) throws Exception {
        for (int issuers : new int[] {1, 2, 4}) {
            List<String> names = List.of("汉口车务段", "武昌南机务段", "武汉高铁工务段", "襄阳车辆段").subList(0, issuers);
            OfficialText one = text(List.of(new Block.Paragraph("请认真贯彻执行，确保行车安全万无一失。".repeat(5))), List.of());
            OfficialText joint = new OfficialText(one.type(), one.title(), one.recipients(), one.body(), one.annexes(), names, one.date(), "", one.copies());
            Issue issue = new Issue(PageFormat.DOCUMENT, names, "文件", "汉车办〔2026〕1号", List.of(), Secrecy.NONE, "", Urgency.ORDINARY, 0, "办公室", LocalDate.of(2026, 1, 2),
                    Collections.nCopies(issuers, diameter));
            List<Page> set = printer.pages(joint, issue);
            assertThat(measured(set, new Awkward.Document(joint, issue))).isEmpty();
            List<Mark.SealPlace> seals = set.stream().flatMap(p -> p.marks().stream()).filter(Mark.SealPlace.class::isInstance).map(Mark.SealPlace.class::cast).toList();
            assertThat(seals).hasSize(issuers).allMatch(s -> s.diameter() == diameter);
            double text = set.stream().filter(p -> p.marks().contains(seals.getFirst())).flatMap(p -> p.marks().stream()).filter(Mark.Run.class::isInstance).map(Mark.Run.class::cast)
                    .filter(r -> r.role() == FontRole.FANGSONG && !names.contains(r.text()) && !r.text().startsWith("2026年") && r.baseline() < seals.getFirst().y())
                    .mapToDouble(r -> r.top() + Sheet.CHARACTER).max().orElseThrow();
            assertThat(seals.getFirst().y() - diameter / 2.0 - text).as("%d seals of %d mm", issuers, diameter).isBetween(0.4, Sheet.LINE);
            for (Mark.SealPlace a : seals) {
                assertThat(a.x() + diameter / 2.0).isLessThanOrEqualTo(Sheet.RIGHT);
                assertThat(seals).as("%d seals of %d mm", issuers, diameter).allMatch(b -> a == b || Math.hypot(a.x() - b.x(), a.y() - b.y()) > diameter);
            }
        }
    }

    /** The picture for the screen is the page: each character of the PDF at its place, each rule, no more. */
    @Test
    void thePictureShowsWhatThePdfHas() throws Exception {
        Awkward awkward = new Awkward(11);
        for (int i = 0; i < 6; i++) {
            Awkward.Document document = awkward.next();
            List<Page> set = printer.pages(document.text(), document.issue());
            Seen pdf = PdfReader.read(printer.pdf(set, "t"));
            Drawn drawn = Drawn.read(printer.svg(set));
            List<Seen.Glyph> printed = pdf.glyphs().stream().filter(g -> g.codePoint() != ' ' && g.codePoint() != '\u3000').toList();
            assertThat(drawn.glyphs().size()).isEqualTo(printed.size());
            for (int k = 0; k < printed.size(); k++) {
                Seen.Glyph g = printed.get(k);
                assertThat(drawn.glyphs().get(k)).as("%s", g).satisfies(d -> {
                    assertThat(d.x()).isCloseTo(g.x(), Offset.offset(0.03));
                    assertThat(d.y()).isCloseTo(g.baseline() + (g.page() - 1) * 302, Offset.offset(0.01));
                    assertThat(d.red()).isEqualTo(g.red());
                });
            }
            assertThat(drawn.rules()).isEqualTo(pdf.rules().size());
        }
    }

    /** A measuring that finds nothing wrong must be able to: each of these is one thing moved, recoloured or left out. */
    @Test
    void everyDepartureIsFoundWithItsClause() throws Exception {
        Block.Table table = new Block.Table(List.of("序号", "处所"), IntStream.range(1, 60).mapToObj(i -> List.of("" + i, "K" + i)).toList());
        List<Block> body = List.of(new Block.Heading(1, "总体要求"), new Block.Heading(2, "提高认识"), new Block.Paragraph("各车站要认真贯彻执行本通知，确保行车安全万无一失，责任到人。".repeat(3)), table);
        Awkward.Document document = new Awkward.Document(text(body, List.of(new Annex("防洪处所表", List.of(new Block.Paragraph("见表。"))))), issue(PageFormat.DOCUMENT, List.of("王建国")));
        List<Page> good = printer.pages(document.text(), document.issue());
        assertThat(measured(good, document)).isEmpty();

        Map<String, UnaryOperator<Mark>> departures = Map.ofEntries(
                Map.entry("7.2.4", runs(r -> r.ink() == Ink.RED ? moved(r, 0, 1.5) : r)),
                Map.entry("7.2.5", runs(r -> r.text().startsWith("汉车办〔") && r.points() > 15 ? moved(r, 1, 0) : r)),
                Map.entry("7.2.6", runs(r -> r.text().equals("王建国") ? new Mark.Run(FontRole.FANGSONG, r.points(), r.ink(), r.text(), r.at(), r.baseline(), 1) : r)),
                Map.entry("7.2.7", m -> m instanceof Mark.Rule r && r.ink() == Ink.RED ? new Mark.Rule(r.x(), r.y() + 0.5, r.width(), r.height(), r.ink()) : m),
                Map.entry("7.2.2", runs(r -> r.text().equals("机密★1年") ? moved(r, 3, 0) : r)),
                Map.entry("7.3.1", runs(r -> r.role() == FontRole.TITLE && r.ink() == Ink.BLACK ? moved(r, 2, 0) : r)),
                Map.entry("7.3.2", runs(r -> r.text().startsWith("各车站，") ? moved(r, 0, 2) : r)),
                Map.entry("7.3.3", runs(r -> r.text().startsWith("一、") ? new Mark.Run(FontRole.FANGSONG, r.points(), r.ink(), r.text(), r.at(), r.baseline(), 1) : r)),
                Map.entry("7.3.4", runs(r -> r.text().startsWith("附件：") ? moved(r, -1, 0) : r)),
                Map.entry("7.3.5.1", runs(r -> r.text().startsWith("2026年6月") ? moved(r, 3, 0) : r)),
                Map.entry("7.3.7", runs(r -> r.text().equals("附件") ? moved(r, 0, 3) : r)),
                Map.entry("7.4.1", m -> m instanceof Mark.Rule r && r.height() == Sheet.THICK ? new Mark.Rule(r.x(), r.y(), r.width(), Sheet.THIN, r.ink()) : m),
                Map.entry("7.4.2", runs(r -> r.text().startsWith("抄送：") ? moved(r, 4, 0) : r)),
                Map.entry("7.5", runs(r -> r.role() == FontRole.SONG ? moved(r, 0, 0.5) : r)),
                Map.entry("5.2.1", runs(r -> r.text().contains("见表") ? moved(r, 0, 240) : r)),
                Map.entry("8", runs(r -> r.text().equals("序号") ? new Mark.Run(r.role(), r.points(), r.ink(), "甲乙", r.at(), r.baseline(), 1) : r)));
        departures.forEach((clause, departure) -> {
            List<Page> bad = good.stream().map(p -> new Page(p.number(), p.marks().stream().map(departure).toList())).toList();
            assertThat(measured(bad, document)).extracting(Finding::clause).as("departure from %s", clause).contains(clause);
            assertThat(measuredAsOfd(bad, document)).extracting(Finding::clause).as("departure from %s in the OFD", clause).contains(clause);
        });
        List<Page> lost = good.stream().map(p -> new Page(p.number(), p.marks().stream().filter(m -> !(m instanceof Mark.Run r && r.text().startsWith("各车站要"))).toList())).toList();
        assertThat(measured(lost, document)).as("a line that is lost").extracting(Finding::clause).contains("7.3.3");
    }

    @Test
    void aHeadWithACharacterThatNoFontHasKeepsNoMeasure() throws Exception {
        for (PageFormat format : PageFormat.values()) {
            Issue issue = new Issue(format, List.of("汉\uD884\uDF50车务段"), format == PageFormat.DOCUMENT ? "文件" : "", "汉车办〔2026〕1号", List.of(), Secrecy.NONE, "", Urgency.ORDINARY, 0, "办公室", LocalDate.of(2026, 1, 2));
            Awkward.Document document = new Awkward.Document(text(List.of(new Block.Paragraph("请认真贯彻执行。")), List.of()), issue);
            assertThat(measured(printer.pages(document.text(), issue), document)).as("what is measured before signing and sealing names it, %s", format)
                    .anyMatch(f -> f.clause().equals("7.2.4") && f.sentence().zh().contains("\uD884\uDF50"));
        }
    }

    @Test
    void whatNoFontHasIsReportedAndMarked() throws Exception {
        OfficialText odd = text(List.of(new Block.Paragraph("站长\uD87E\uDC00同志。")), List.of());
        Issue issue = issue(PageFormat.DOCUMENT, List.of());
        List<Page> set = printer.pages(odd, issue);
        assertThat(printer.remarks(set).stream().map(r -> r.sentence().en()).collect(Collectors.joining("\n"))).contains("U+2F800");
        assertThat(PdfReader.read(printer.pdf(set, "t")).glyphs()).anyMatch(g -> g.codePoint() == Fonts.MISSING);
        assertThat(measured(set, new Awkward.Document(odd, issue))).isEmpty();
    }

    private List<Finding> measured(List<Page> pages, Awkward.Document document) {
        try {
            return printer.measure(printer.pdf(pages, document.text().title()), document.text(), document.issue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> measuredAsOfd(List<Page> pages, Awkward.Document document) {
        try {
            return printer.measure(printer.ofd(pages, document.text().title()), document.text(), document.issue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnaryOperator<Mark> runs(UnaryOperator<Mark.Run> change) {
        return m -> m instanceof Mark.Run r ? change.apply(r) : m;
    }

    private static Mark.Run moved(Mark.Run r, double x, double y) {
        return new Mark.Run(r.role(), r.points(), r.ink(), r.text(), r.at().stream().map(at -> at + x).toList(), r.baseline() + y, r.narrowed());
    }

    static OfficialText text(List<Block> body, List<Annex> annexes) {
        return new OfficialText(StatutoryType.NOTICE, "汉口车务段关于做好2026年防洪工作的通知", List.of("各车站", "段属各科室"), body, annexes, List.of("汉口车务段"),
                LocalDate.of(2026, 6, 1), "", List.of("集团公司运输部", "安监室"));
    }

    static Issue issue(PageFormat format, List<String> signers) {
        return new Issue(format, List.of("汉口车务段"), "文件", "汉车办〔2026〕12号", signers, Secrecy.SECRET, "1年", Urgency.URGENT, 3, "汉口车务段办公室", LocalDate.of(2026, 6, 2));
    }
}
