package org.yichuan.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.AnnexFile;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.official.Redline.Fate;
import org.yichuan.official.Redline.Piece;

class PlainTest {

    @Test
    void aFileOfAnAnnexIsReadAgainAndTracedByItsContent() {
        AnnexFile file = new AnnexFile("表\u202e\n一.xlsx", "application/x", 3_000_000_000L, "ab".repeat(32));
        assertThat(file.name()).as("one line that reads as it stands").isEqualTo("表 一.xlsx");
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "t", List.of(), List.of(), List.of(new Annex("表", List.of(), file), new Annex("二", List.of(new Block.Paragraph("x")))),
                List.of(), null, "", List.of());
        Papers papers = new Papers();
        assertThat(papers.text(papers.json(text))).isEqualTo(text);
        assertThat(papers.given(papers.values(text), OfficialText.class)).isEqualTo(text);
        assertThat(papers.json(text)).as("what has no file reads as it did before there were any").containsOnlyOnce("\"file\"");
        assertThat(Plain.traced(text)).last().asString().contains("表 一.xlsx").contains("abababababab");
        assertThat(Plain.lines(text)).noneMatch(line -> line.contains("abab"));
    }

    @Test
    void whatIsTypedBecomesHeadingsParagraphsAndTables() {
        List<Block> blocks = Plain.read("各站：\n一、总则\n（一）目的\n1. 甲\n（1）乙\n三、附则\n\n站\t物资\t数量\n青石站\t沙袋\n1.5米以下\n\\一、不是标题");
        assertThat(blocks).containsExactly(new Block.Paragraph("各站："), new Block.Heading(1, "总则"), new Block.Heading(2, "目的"), new Block.Heading(3, "甲"), new Block.Heading(4, "乙"),
                new Block.Heading(1, "附则"), new Block.Table(List.of("站", "物资", "数量"), List.of(List.of("青石站", "沙袋", ""))), new Block.Paragraph("1.5米以下"),
                new Block.Paragraph("一、不是标题"));
    }

    @Test
    void numbersAreMadeFromTheirPlace() {
        assertThat(Plain.lines(Plain.read("五、甲\n九、乙\n(三)丙\n（1）丁"))).containsExactly("一、甲", "二、乙", "（一）丙", "（1）丁");
        assertThat(Plain.number(1, 10) + Plain.number(1, 11) + Plain.number(1, 20) + Plain.number(1, 35) + Plain.number(1, 100)).isEqualTo("十、十一、二十、三十五、一百、");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Block> blocks = List.of(new Block.Heading(1, "甲"), new Block.Paragraph("一、其实是段落"), new Block.Paragraph("段"), new Block.Heading(3, "乙"),
                new Block.Table(List.of("a", "b"), List.of(List.of("1", ""))), new Block.Heading(2, "丙"));
        assertThat(Plain.read(Plain.write(blocks))).isEqualTo(blocks);
    }

    @Test
    void papersComeBackAsTheyWere() {
        Papers papers = new Papers();
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "标题", List.of("各站"), List.of(new Block.Heading(1, "甲"), new Block.Table(List.of("a"), List.of(List.of("1")))),
                List.of(new Annex("名单", List.of(new Block.Paragraph("x")))), List.of("段"), LocalDate.of(2026, 3, 5), "", List.of());
        assertThat(papers.text(papers.json(text))).isEqualTo(text);
        assertThat(papers.given(papers.values(text), OfficialText.class)).isEqualTo(text);
        Outgoing sheet = Outgoing.of(Outgoing.Kind.LETTER, new java.util.UUID(1, 2), new Outgoing.Course(null, List.of(), null, List.of(), true, List.of(), List.of(), List.of()));
        assertThat(papers.outgoing(papers.json(sheet))).isEqualTo(sheet);
    }

    @Test
    void aRedlineShowsWordsInsideAChangedLine() {
        List<List<Piece>> lines = Redline.of(List.of("甲", "请于3月31日前完成。", "丙"), List.of("甲", "请于3月20日前全部完成。", "丙", "丁"));
        assertThat(lines).containsExactly(List.of(new Piece(Fate.KEPT, "甲")),
                List.of(new Piece(Fate.KEPT, "请于3月"), new Piece(Fate.REMOVED, "31"), new Piece(Fate.ADDED, "20"), new Piece(Fate.KEPT, "日前"), new Piece(Fate.ADDED, "全部"),
                        new Piece(Fate.KEPT, "完成。")),
                List.of(new Piece(Fate.KEPT, "丙")), List.of(new Piece(Fate.ADDED, "丁")));
        assertThat(Redline.of(List.of("甲"), List.of("甲"))).containsExactly(List.of(new Piece(Fate.KEPT, "甲")));
    }
}
