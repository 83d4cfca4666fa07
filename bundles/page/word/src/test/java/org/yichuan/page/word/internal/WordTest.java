package org.yichuan.page.word.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.page.ReadText;
import org.yichuan.api.page.Rendered;

/** Word files in and out: what word processors make is read with its structure, what we write comes back whole, bad files get a sentence. */
class WordTest {
    private static final int MEGABYTES = 96;
    private final WordReader reader = new WordReader();
    private final WordRenderer renderer = new WordRenderer();

    @Test
    void nothingOfATextIsLostOnTheWayOutAndIn() {
        Written written = new Written(7);
        for (int i = 0; i < 400; i++) {
            Written.Document document = written.next();
            ReadText back = reader.read(renderer.render(document.text(), document.issue()).content());
            assertThat(back.text()).as("document %d", i).isEqualTo(document.text());
        }
    }

    @Test
    void aWordProcessorThatSavesItAgainLosesNothing() throws Exception {
        assertThat(reader.read(resource("resaved.docx")).text()).isEqualTo(Written.ordinary(PageFormat.DOCUMENT).text());
    }

    /** Typed in a word processor as people type: no style says what is what. */
    @Test
    void whatWasTypedWithoutStylesIsRecognised() throws Exception {
        ReadText read = reader.read(resource("notice.docx"));
        assertThat(read.text()).isEqualTo(new OfficialText(StatutoryType.NOTICE, "青石车务段关于做好2026年防洪工作的通知", List.of("各车站", "段属各科室（不含劳人科、财务科）"), List.of(
                new Block.Paragraph("为做好汛期行车安全工作，现将有关事项通知如下。雨量站占地12㎡，务必在6月底前建成。"),
                new Block.Heading(1, "总体要求"), new Block.Heading(2, "提高认识"), new Block.Paragraph("各车站要充分认识当前防洪形势的严峻性和复杂性。"), new Block.Heading(2, "落实责任"),
                new Block.Heading(3, "建立台帐。逐处排查排水沟、涵洞、边坡。"), new Block.Heading(3, "明确责任人。"), new Block.Heading(4, "值班干部24小时在岗；"),
                new Block.Heading(4, "通信设备每班试验不少于2次。"), new Block.Heading(1, "工作安排"), new Block.Heading(2, "准备阶段"), new Block.Heading(2, "实施阶段"), new Block.Heading(3, "汛前检查"),
                new Block.Paragraph("备品齐全"), new Block.Paragraph("联系方式见电话表。"),
                new Block.Table(List.of("序号", "处所", "责任人"), List.of(List.of("1", "京广线K1100+200", "张三"), List.of("合计", "", "1处")))),
                List.of(new Annex("防洪重点处所一览表", List.of(new Block.Paragraph("重点处所共3处。"))),
                        new Annex("应急预案", List.of(new Block.Heading(1, "启动条件"), new Block.Paragraph("1小时降雨量达到25mm时启动。")))),
                List.of("青石车务段"), LocalDate.of(2026, 4, 20), "此件公开发布", List.of("集团公司运输部", "安监室", "党委办公室")));
        assertThat(read.notCarried()).extracting(n -> n.place().zh() + "：" + n.what().zh()).contains(
                "第 3 段“青石车务段文件”：版头中的这一行没有带入：编号套红时由文书生成。",
                "第 11 段“为做好汛期行车安全工作，现将有关…”：“务必”的加粗没有带入。",
                "第 13 段“（一）提高认识。各车站要充分认识…”：段首标题与后面的文字分成了标题和正文两段。",
                "第 1 张表格第 3 行：合并的单元格按单个单元格处理，内容放在第一个单元格。",
                "第 44 段“附件2”：附件标题“应急预案（试行）”与附件说明不一致，以附件说明的“应急预案”为准。",
                "整个文件：链接“http://intranet.…”只保留文字，没有打开。");
    }

    /** Made by a library that is not ours: styles of the word processor for headings, the rest by how it is typed; no red head. */
    @Test
    void headingsOfStylesAndThePlainestWayOfTyping() throws Exception {
        XWPFDocument made = new XWPFDocument();
        XWPFParagraph title = made.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.createRun().setText("青石车务段关于增设值班室的请示");
        made.createParagraph().createRun().setText("江北铁路局：");
        made.createStyles();
        XWPFParagraph heading = made.createParagraph();
        heading.getCTP().addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.ZERO);
        heading.createRun().setText("现状");
        made.createParagraph().createRun().setText("值班室不足。自2026年1.5万人次以来，");
        made.createParagraph().createRun().setText("三、请求");
        made.createParagraph().createRun().setText("妥否，请批示。");
        made.createParagraph().createRun().setText("青石车务段          二〇二六年十一月三日");
        ReadText read = reader.read(bytes(made));
        assertThat(read.text()).isEqualTo(new OfficialText(StatutoryType.REQUEST, "青石车务段关于增设值班室的请示", List.of("江北铁路局"),
                List.of(new Block.Heading(1, "现状"), new Block.Paragraph("值班室不足。自2026年1.5万人次以来，"), new Block.Heading(1, "请求"), new Block.Paragraph("妥否，请批示。")),
                List.of(), List.of("青石车务段"), LocalDate.of(2026, 11, 3), "", List.of()));
        assertThat(read.notCarried()).extracting(n -> n.what().zh()).containsExactly("编号“三”按层次和次序改为“二”。");
    }

    /** A reader that is not ours finds every part in the style and face of its clause. */
    @Test
    void whatWeWriteIsSetByTheRules() throws Exception {
        Written.Document document = Written.ordinary(PageFormat.DOCUMENT);
        Rendered written = renderer.render(document.text(), document.issue());
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(written.content()))) {
            Map<String, XWPFParagraph> byText = read.getParagraphs().stream().filter(p -> !p.getText().isEmpty()).collect(Collectors.toMap(XWPFParagraph::getText, p -> p, (a, b) -> a));
            assertThat(face(read, byText.get("一、总体要求"))).isEqualTo("黑体");
            assertThat(face(read, byText.get("（一）提高认识"))).isEqualTo("楷体_GB2312");
            assertThat(face(read, byText.get("1.建立台帐。逐处排查排水沟、涵洞、边坡，建立台帐，明确责任人。"))).isEqualTo("仿宋_GB2312");
            assertThat(byText).containsKeys("各车站，段属各科室（不含劳人科、财务科）：", "附件：1.防洪重点处所一览表", "2.应急预案", "2026年4月20日", "（此件公开发布）", "附件1");
            XWPFParagraph head = byText.get("青石车务段文件");
            assertThat(head.getRuns().getFirst().getColor()).isEqualTo("FF0000");
            assertThat(head.getSpacingBefore() / 20.0).as("35 mm less one line for the urgency (7.2.4)").isBetween(69.0, 71.0);
            var section = read.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgMar().getTop())).isBetween(36.0, 38.0);
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(27.0, 29.0);
            assertThat(millimetres(section.getDocGrid().getLinePitch()) * 22).as("22 lines").isBetween(223.0, 227.0);
            assertThat(read.getTables().getLast().getText()).isEqualTo("抄送：集团公司运输部，安监室，党委办公室。\n青石车务段办公室\t2026年4月21日印发\n");
        }
        assertThat(written.remarks()).extracting(r -> r.sentence().zh()).containsExactly("分行、分页由打开文件的软件决定，版记是否落在偶数页请以 PDF 或 OFD 为准。");
    }

    /** 7.4: on the lower edge of the type area of the side our own layout has it on; one of its own is an even one, and bears no number behind a blank one (7.5). */
    @Test
    void theImprintStandsAtTheFootOfTheLastEvenSide() throws Exception {
        for (Map.Entry<WordImprint.Side, Integer> ending : Map.of(WordImprint.Side.LAST_OF_TEXT, 3, WordImprint.Side.NEXT, 1, WordImprint.Side.BEHIND_A_BLANK_ONE, 8).entrySet()) {
            Written.Document document = Written.ofParagraphs(ending.getValue());
            byte[] written = renderer.render(document.text(), document.issue()).content();
            assertThat(reader.read(written).text()).isEqualTo(document.text());
            try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(written))) {
                var place = read.getTables().getLast().getCTTbl().getTblPr().getTblpPr();
                assertThat(place.getVertAnchor()).isEqualTo(STVAnchor.MARGIN);
                assertThat(place.getTblpYSpec()).hasToString("bottom");
                assertThat(place.getHorzAnchor()).as("from the sheet's edge: otherwise LibreOffice leaves it in the text").isEqualTo(STHAnchor.PAGE);
                CTSectPr last = read.getDocument().getBody().getSectPr();
                List<CTSectPr> before = read.getParagraphs().stream().map(p -> p.getCTP().getPPr().getSectPr()).filter(Objects::nonNull).toList();
                boolean own = ending.getKey() != WordImprint.Side.LAST_OF_TEXT;
                assertThat(before).as("%s", ending).hasSize(own ? 1 : 0);
                assertThat(last.isSetType() ? last.getType().getVal() : null).isEqualTo(own ? STSectionMark.EVEN_PAGE : null);
                for (CTHdrFtrRef foot : last.getFooterReferenceList()) {
                    assertThat(((XWPFFooter) read.getRelationById(foot.getId())).getText().contains("—")).as("%s: page number", ending).isEqualTo(ending.getKey() != WordImprint.Side.BEHIND_A_BLANK_ONE);
                }
            }
        }
    }

    private static String face(XWPFDocument document, XWPFParagraph p) {
        return document.getStyles().getStyle(p.getStyleID()).getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static double millimetres(Object twips) {
        return Double.parseDouble(twips.toString()) / 1440 * 25.4;
    }

    @Test
    void nothingIsFetchedFromOutside() throws Exception {
        try (ServerSocket outside = new ServerSocket(0)) {
            String target = "http://127.0.0.1:" + outside.getLocalPort() + "/x";
            String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://x/image\" TargetMode=\"External\" Target=\""
                    + target + "\"/></Relationships>";
            byte[] file = new Packed().part("word/_rels/document.xml.rels", relations).part("word/_rels/settings.xml.rels", relations.replace("image", "attachedTemplate"))
                    .part("word/document.xml", "<?xml version=\"1.0\"?><?xml-stylesheet href=\"" + target + "\"?><w:document" + Packed.SPACES
                            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x " + target + "\"><w:body>" + Packed.paragraph("正文。") + "</w:body></w:document>").file();
            ReadText read = reader.read(file);
            assertThat(read.text().body()).containsExactly(new Block.Paragraph("正文。"));
            assertThat(read.notCarried()).anyMatch(n -> n.what().en().startsWith("What the file wants from outside, \"http://127.0.0.1"));
            outside.setSoTimeout(200);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(outside::accept)).as("nobody called").isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** Each in a process of its own with 96 MB for everything: a clear sentence, and never out of memory. */
    @Test
    void badFilesGetASentenceAndLittleMemory() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + MEGABYTES + "m", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), BadFiles.class.getName()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Map<String, String> lines = said.lines().collect(Collectors.toMap(l -> l.split("\t")[0], l -> l.substring(l.indexOf('\t') + 1), (a, b) -> a));
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(lines).containsOnlyKeys(BadFiles.files().keySet());
        assertThat(lines).extractingByKeys("a picture that unpacks to 160 MB", "a text that unpacks to 160 MB", "five thousand files").allMatch(s -> s.startsWith("Unpacked, the file has more than 96 MB"));
        assertThat(lines).extractingByKeys("entities within entities", "an entity from a file", "broken XML").allMatch(s -> s.startsWith("What the file holds is damaged or declares something"));
        assertThat(lines.get("a picture of 40,000 by 40,000 pixels")).startsWith("1 read").contains("A picture was not carried over");
        assertThat(lines.get("macros")).startsWith("The file holds macros");
        assertThat(lines.get("half a file")).startsWith("The file is damaged");
        assertThat(lines.get("an old .doc")).startsWith("This is a .doc of the old format");
        assertThat(lines.get("a PDF")).startsWith("This is no Word file");
        assertThat(lines.get("21 MB")).startsWith("The file has more than 20 MB");
        assertThat(lines).extractingByKeys("a table of 300 pages and more", "one paragraph of 20 million characters").allMatch(s -> s.startsWith("The file has more than 1000000 characters, or more than 20000"));
        assertThat(lines.get("tables inside tables")).startsWith("Tables or text boxes of the file lie too deep");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = WordTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(XWPFDocument made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        made.write(out);
        return out.toByteArray();
    }
}
