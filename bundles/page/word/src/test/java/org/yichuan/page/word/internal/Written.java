package org.yichuan.page.word.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;

/** Documents with whatever a text may hold, the same ones for the same seed. */
final class Written {
    private static final List<String> ODD = List.of("为做好汛期行车安全工作", "1.5万吨", "（一）", "一、", "（3）", "2026年", "附件：", "抄送：", "m²", "“引号”", "<b>&amp;", "𠮷野家", "GSM-R", "，", "。",
            "、", "；", " ", "　", "\n", "\t", "①", "⑴", "\\", "签发人：", "（此件公开发布）", "2026年4月20日", "青石车务段");

    private final Random random;

    Written(long seed) {
        this.random = new Random(seed);
    }

    record Document(OfficialText text, Issue issue) {
    }

    Document next() {
        OfficialText text = new OfficialText(StatutoryType.values()[random.nextInt(15)], random.nextInt(9) == 0 ? "" : odd() + "关于防洪工作的" + StatutoryType.values()[random.nextInt(15)].chinese(), names(), blocks(random.nextInt(12)),
                annexes(), names(), random.nextInt(4) == 0 ? null : LocalDate.of(2000 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextBoolean() ? "" : odd(), names());
        PageFormat format = PageFormat.values()[random.nextInt(4)];
        return new Document(text, new Issue(format, random.nextInt(3) == 0 ? List.of("青石车务段", "青石工务段") : List.of("青石车务段"), format == PageFormat.DOCUMENT ? "文件" : "", random.nextBoolean() ? "" : "青车办〔2026〕1号",
                random.nextBoolean() ? List.of() : List.of("王建国", "李明"), Secrecy.values()[random.nextInt(4)], "1年", Urgency.values()[random.nextInt(3)], random.nextInt(2) * 7,
                random.nextBoolean() ? "" : "青石车务段办公室", random.nextBoolean() ? null : LocalDate.of(2026, 4, 21)));
    }

    private String odd() {
        StringBuilder text = new StringBuilder();
        do {
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(ODD.get(random.nextInt(ODD.size())));
            }
        } while (text.toString().isBlank());
        return text.toString();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            names.add(odd());
        }
        return names;
    }

    private List<Annex> annexes() {
        List<Annex> annexes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            annexes.add(new Annex(odd(), random.nextInt(3) == 0 ? List.of() : blocks(1 + random.nextInt(4))));
        }
        return annexes;
    }

    private List<Block> blocks(int count) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(switch (random.nextInt(8)) {
                case 0, 1, 2 -> new Block.Heading(1 + random.nextInt(4), odd());
                case 3 -> table();
                default -> new Block.Paragraph(odd());
            });
        }
        return blocks;
    }

    private Block.Table table() {
        int columns = 1 + random.nextInt(5);
        List<List<String>> rows = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                cells.add(random.nextInt(4) == 0 ? "" : odd());
            }
            rows.add(cells);
        }
        return new Block.Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    /** A document as there are many. */
    static Document ordinary(PageFormat format) {
        List<Block> body = List.of(new Block.Paragraph("为切实做好2026年汛期行车安全工作，确保旅客列车绝对安全，根据集团公司有关要求，结合我段实际，现就有关事项通知如下。"), new Block.Heading(1, "总体要求"),
                new Block.Heading(2, "提高认识"), new Block.Paragraph("各车站、各科室要充分认识当前防洪形势的严峻性和复杂性，牢固树立“生命至上、安全第一”的思想，克服麻痹侥幸心理。"), new Block.Heading(2, "落实责任"),
                new Block.Heading(3, "建立台帐。逐处排查排水沟、涵洞、边坡，建立台帐，明确责任人。"), new Block.Heading(4, "值班干部24小时在岗。"), new Block.Heading(1, "工作安排"),
                new Block.Table(List.of("序号", "处所", "责任人"), List.of(List.of("1", "京广线K1100+200", "张三"), List.of("2", "京广线K1102", "李四"))),
                new Block.Paragraph("请认真贯彻执行。"));
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "青石车务段关于做好2026年防洪工作的通知", List.of("各车站", "段属各科室（不含劳人科、财务科）"), body,
                List.of(new Annex("防洪重点处所一览表", List.of(new Block.Paragraph("重点处所共3处。"))), new Annex("应急预案", List.of(new Block.Heading(1, "启动条件"), new Block.Paragraph("1小时降雨量达到25mm时启动。")))),
                List.of("青石车务段"), LocalDate.of(2026, 4, 20), "此件公开发布", List.of("集团公司运输部", "安监室", "党委办公室"));
        return new Document(text, new Issue(format, List.of("青石车务段"), format == PageFormat.DOCUMENT ? "文件" : "", "青车办〔2026〕37号", List.of(), Secrecy.NONE, "", Urgency.URGENT, 0, "青石车务段办公室", LocalDate.of(2026, 4, 21)));
    }

    /** One of so many paragraphs of three lines that goes to a good many offices: by their count it ends on one side or another. */
    static Document ofParagraphs(int count) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            body.add(new Block.Paragraph("各车站、各科室要充分认识当前防洪形势的严峻性和复杂性，牢固树立“生命至上、安全第一”的思想，克服麻痹侥幸心理，严格执行汛期行车安全措施。"));
        }
        Document ordinary = ordinary(PageFormat.DOCUMENT);
        List<String> copies = IntStream.rangeClosed(1, 24).mapToObj(i -> "集团公司第" + i + "业务处室").toList();
        return new Document(new OfficialText(StatutoryType.NOTICE, ordinary.text().title(), List.of("各车站"), body, List.of(), List.of("青石车务段"), LocalDate.of(2026, 4, 20), "", copies), ordinary.issue());
    }
}
