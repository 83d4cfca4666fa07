package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.IssuedDocuments;
import org.yichuan.api.page.IssuedDocuments.Issued;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.official.Finishing;
import org.yichuan.page.files.internal.FileRenderer;
import org.yichuan.page.files.internal.FileRenderer.Format;
import org.yichuan.page.files.internal.Fonts;
import org.yichuan.page.files.internal.Pages;
import org.yichuan.page.files.internal.Printer;
import org.yichuan.page.files.internal.SealPicture;
import org.yichuan.page.files.internal.Seals;
import org.yichuan.page.word.internal.WordReader;
import org.yichuan.page.word.internal.WordRenderer;

/**
 * How it ends: a document drafted in the product and one that a word processor wrote go the whole way through the door, under the red head that
 * the registry set up, and leave as PDF and OFD that keep every measure, are sealed through the door, and prove themselves.
 */
class EndingTest {
    private static final String HOUSE = "青石车务段";
    private static final Path OFFICE_PROGRAM = Path.of("/usr/bin/soffice");
    private final Office office = new Office();
    private final Outbox out = new Outbox(office);
    private final Printer printer = new Printer(new Fonts(null));

    @TempDir
    Path folder;

    @Test
    void whatWasDraftedAndWhatCameFromAWordProcessorLeaveMeasuredSealedAndProvable() throws Exception {
        house();
        FinishedPages pages = new Pages(printer, new Seals(folder.resolve("keys"), Clock.systemUTC()), new SealPicture(null, new Fonts(null)),
                () -> List.of(new FileRenderer(printer, Format.PDF), new FileRenderer(printer, Format.OFD)));
        Map<String, OfficialText> texts = new LinkedHashMap<>();
        texts.put("drafted", drafted());
        texts.put("word", new WordReader().read(Files.readAllBytes(fromAWordProcessor())).text());
        for (Map.Entry<String, OfficialText> text : texts.entrySet()) {
            UUID id = out.at(Step.ISSUE, text.getValue(), out.course());
            Issued issued = new Finishing(office.house, office.door.settings()::redHead)
                    .of(new OutgoingDocuments.Finished(id, out.document(id).head(), office.store.sheets.get(id), out.papers.json(out.newest(id))));
            assertThat(issued.issue().issuers()).containsExactly("中国铁路青石车务段");
            assertThat(issued.issue().printedOn()).as("what is sealed before it is dispatched has its day of printing").isNotNull();
            for (String format : List.of("pdf", "ofd")) {
                assertThat(pages.measure(format, issued.text(), issued.issue())).as("%s as %s", text.getKey(), format).isEmpty();
                byte[] sealed = pages.seal(format, issued.text(), issued.issue()).content();
                assertThat(printer.measure(sealed, issued.text(), issued.issue())).as("%s as sealed %s", text.getKey(), format).isEmpty();
                String hash = IssuedDocuments.hash(sealed);
                assertThat(out.act(id, Step.ISSUE, "seal", format, hash).done()).isTrue();
                assertThat(office.store.journal.getLast().payload()).as("the journal knows the file").contains(hash);
                assertThat(pages.verify(sealed).genuine()).as(pages.verify(sealed).why().en()).isTrue();
                assertThat(pages.verify(sealed).sealedBy()).containsExactly(HOUSE);
                look(text.getKey(), format, sealed);
                sealed[sealed.length / 2] ^= 1;
                assertThat(pages.verify(sealed).genuine()).as("one byte changed").isFalse();
            }
        }
    }

    /** The house under its real name, with a red head and a seal of its own. */
    private void house() {
        office.house.rename(office.house.section, HOUSE);
        office.house.rename(office.house.registry, "段办");
        office.grants.add(new Grant(Level.SECTION, Post.REGISTRAR, "red-heads"));
        RedHead head = new RedHead(Ids.next(), office.house.section.id(), 0, HOUSE, 45, Set.of(), Map.of(PageFormat.DOCUMENT, new RedHead.Line("中国铁路青石车务段", "文件", "青车办")));
        assertThat(office.door.settings().change(office.house.registrar, head).message().zh()).contains("版头已保存");
    }

    private static OfficialText drafted() {
        List<Block> body = new ArrayList<>(List.of(new Block.Paragraph("为切实做好2026年汛期行车安全工作，确保旅客列车绝对安全，根据路局有关要求，结合我段实际，现就有关事项通知如下。")));
        List.of("提高认识，落实责任", "突出重点，严格制度", "认真总结，按时报告").forEach(heading -> {
            body.add(new Block.Heading(1, heading));
            body.add(new Block.Heading(2, "车站"));
            body.add(new Block.Paragraph("站长是本站防洪第一责任人。汛期值班干部24小时在岗，通信设备每班试验不少于2次；1小时降雨量达到25mm时，通知列车限速运行。"));
            body.add(new Block.Heading(3, "连续降雨量达到150mm时，立即封锁区间，并逐级报告。"));
        });
        Block.Table places = new Block.Table(List.of("序号", "处所", "主要隐患", "责任人"), IntStream.rangeClosed(1, 30)
                .mapToObj(i -> List.of(String.valueOf(i), "青线K" + (100 + i) + "+200", "边坡溜坍，排水沟淤塞", "张三")).toList());
        return new OfficialText(StatutoryType.NOTICE, HOUSE + "关于做好2026年防洪工作的通知", List.of("各站", "段属各科室"), body, List.of(new Annex("防洪重点处所及责任人一览表", List.of(places))),
                List.of(HOUSE), LocalDate.of(2026, 4, 20), "", List.of("路局运输处", "安监室"));
    }

    /** Written by LibreOffice now where there is one, otherwise as it wrote it once. */
    private Path fromAWordProcessor() throws Exception {
        Path files = Path.of("../../page/word/src/test/resources/org/yichuan/page/word/internal").toAbsolutePath().normalize();
        if (!Files.isExecutable(OFFICE_PROGRAM)) {
            return files.resolve("notice.docx");
        }
        convert("docx", files.resolve("notice.fodt"));
        return folder.resolve("notice.docx");
    }

    private void convert(String to, Path... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(OFFICE_PROGRAM.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", to, "--outdir", folder.toString()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Process converting = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("soffice.log").toFile()).start();
        assertThat(converting.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(converting.exitValue()).as(Files.readString(folder.resolve("soffice.log"))).isZero();
    }

    /**
     * Our own Word file as a word processor breaks it into pages: the imprint at the foot of the last side, which is even (7.4), whether the text ends on
     * an odd one, on an even one with room for it, or on one without.
     */
    @Test
    @EnabledIf("officeProgram")
    void aWordProcessorHasTheImprintAtTheFootOfTheLastEvenSide() throws Exception {
        int[] paragraphs = {1, 3, 8};
        for (int count : paragraphs) {
            Files.write(folder.resolve(count + ".docx"), new WordRenderer().render(ofParagraphs(count), issue()).content());
        }
        convert("pdf:writer_pdf_Export:{\"IsSkipEmptyPages\":{\"type\":\"boolean\",\"value\":\"false\"}}", IntStream.of(paragraphs).mapToObj(count -> folder.resolve(count + ".docx")).toArray(Path[]::new));
        List<Integer> sides = new ArrayList<>();
        for (int count : paragraphs) {
            try (PDDocument document = Loader.loadPDF(folder.resolve(count + ".pdf").toFile())) {
                List<TextPosition> last = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String line, List<TextPosition> places) {
                        if (line.contains("印发")) {
                            last.addAll(places);
                        }
                    }
                };
                sides.add(document.getNumberOfPages());
                stripper.setStartPage(document.getNumberOfPages());
                stripper.getText(document);
                assertThat(last).as("%d paragraphs: imprint on the last side", count).isNotEmpty();
                assertThat(last.getFirst().getYDirAdj() / 72 * 25.4).as("%d paragraphs: on its last line, which ends at 262 mm", count).isBetween(255.0, 262.0);
            }
        }
        assertThat(sides).containsExactly(2, 2, 4);
    }

    static boolean officeProgram() {
        return Files.isExecutable(OFFICE_PROGRAM);
    }

    private static OfficialText ofParagraphs(int count) {
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            body.add(new Block.Paragraph("各车站、各科室要充分认识当前防洪形势的严峻性和复杂性，牢固树立生命至上、安全第一的思想，克服麻痹侥幸心理，严格执行汛期行车安全措施。"));
        }
        return new OfficialText(StatutoryType.NOTICE, HOUSE + "关于做好防洪工作的通知", List.of("各站"), body, List.of(), List.of(HOUSE), LocalDate.of(2026, 4, 20), "",
                IntStream.rangeClosed(1, 24).mapToObj(i -> "路局第" + i + "业务处室").toList());
    }

    private static Issue issue() {
        return new Issue(PageFormat.DOCUMENT, List.of(HOUSE), "文件", "青车办〔2026〕37号", List.of(), Secrecy.NONE, "", Urgency.URGENT, 0, "青石车务段办公室", LocalDate.of(2026, 4, 21));
    }

    /** For whoever wants to look, page by page: {@code -Dyichuan.pictures}. */
    private static void look(String name, String format, byte[] sealed) throws IOException {
        if (System.getProperty("yichuan.pictures") == null) {
            return;
        }
        Path pictures = Files.createDirectories(Path.of("target/pictures"));
        Files.write(pictures.resolve(name + "." + format), sealed);
        if (format.equals("pdf")) {
            try (PDDocument document = Loader.loadPDF(sealed)) {
                for (int i = 0; i < document.getNumberOfPages(); i++) {
                    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(i, 90);
                    ImageIO.write(page, "png", pictures.resolve(name + "-" + (i + 1) + ".png").toFile());
                }
            }
        }
    }
}
