package org.yichuan.page.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;

/** Rules of composition, on a face whose characters are all as wide as high and whose letters are half as wide. */
class TypesetterTest {
    private static final Faces SQUARE = new Faces() {
        @Override
        public double advance(FontRole role, int codePoint) {
            return codePoint < 0x2000 ? 0.5 : 1;
        }

        @Override
        public double inkTop(FontRole role, int codePoint) {
            return 0.8;
        }

        @Override
        public double inkBottom(FontRole role, int codePoint) {
            return -0.05;
        }
    };

    @ParameterizedTest
    @CsvSource({"1, 1, 一、", "1, 10, 十、", "1, 11, 十一、", "1, 20, 二十、", "1, 99, 九十九、", "1, 101, 一百零一、", "1, 110, 一百一十、", "2, 3, （三）", "3, 4, 4.", "4, 5, （5）"})
    void headingsAreNumberedByTheirLevel(int level, int place, String number) {
        assertThat(Numerals.ofHeading(level, place)).isEqualTo(number);
    }

    @Test
    void twentyEightCharactersFillALineAndTwentyTwoLinesAPage() {
        List<Page> pages = set("字".repeat(28 * 60));
        List<Mark.Run> second = runs(pages.get(1));
        assertThat(second.stream().filter(r -> r.text().length() == 28)).hasSize(22);
        assertThat(second.getFirst().top()).isCloseTo(Sheet.TOP, within(0.001));
        assertThat(second.get(21).top() + Sheet.CHARACTER).isCloseTo(Sheet.BOTTOM, within(0.001));
        assertThat(second.getFirst().at().getLast() + Sheet.CHARACTER).isCloseTo(Sheet.RIGHT, within(0.001));
    }

    /** 26 characters fit on the first, indented line. */
    @Test
    void aMarkDoesNotBeginALine() {
        assertThat(lines(set("字".repeat(26) + "。" + "字".repeat(10)))).as("taken in, since nothing can be narrowed but itself it takes a character along")
                .allMatch(line -> !line.startsWith("。"));
        assertThat(lines(set("字，字，字，" + "字".repeat(20) + "。" + "字".repeat(10)))).as("taken in by narrowing the marks").anyMatch(line -> line.endsWith("。") && line.length() == 27);
    }

    @Test
    void anOpeningMarkDoesNotEndALine() {
        assertThat(lines(set("字".repeat(25) + "《字" + "》字".repeat(8)))).noneMatch(line -> line.endsWith("《")).anyMatch(line -> line.startsWith("《"));
    }

    @Test
    void aYearIsNotBroken() {
        assertThat(lines(set("字".repeat(25) + "2026年" + "字".repeat(9)))).anyMatch(line -> line.startsWith("2026年"));
    }

    @Test
    void aWordLongerThanALineIsBrokenAllTheSame() {
        assertThat(String.join("", lines(set("x".repeat(200))))).contains("x".repeat(200));
    }

    @Test
    void nothingIsLost() {
        String text = "一二三，四五六。《七八九》".repeat(80);
        assertThat(String.join("", lines(set(text)))).contains(text);
    }

    @Test
    void anEmptyDocumentHasItsHead() {
        OfficialText empty = new OfficialText(StatutoryType.NOTICE, "", List.of(), List.of(), List.of(), List.of(), null, "", List.of());
        assertThat(new Typesetter(SQUARE).set(empty, issue())).hasSize(1);
    }

    private static List<Page> set(String paragraph) {
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "关于防洪的通知", List.of("各车站"), List.of(new Block.Paragraph(paragraph)), List.of(), List.of("汉口车务段"),
                LocalDate.of(2026, 1, 2), "", List.of());
        return new Typesetter(SQUARE).set(text, issue());
    }

    private static Issue issue() {
        return new Issue(PageFormat.DOCUMENT, List.of("汉口车务段"), "文件", "汉车办〔2026〕1号", List.of(), Secrecy.NONE, "", Urgency.ORDINARY, 0, "", null);
    }

    private static List<Mark.Run> runs(Page page) {
        return page.marks().stream().filter(Mark.Run.class::isInstance).map(Mark.Run.class::cast).toList();
    }

    /** The lines of the body: what begins after the recipients. */
    private static List<String> lines(List<Page> pages) {
        List<String> all = pages.stream().flatMap(p -> runs(p).stream()).filter(r -> Math.abs(r.points() - Sheet.SIZE_3) < 0.1).map(Mark.Run::text).toList();
        int from = all.indexOf("各车站：") + 1;
        return all.subList(from, all.size());
    }
}
