package org.yichuan.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.page.files.internal.FileRenderer;
import org.yichuan.page.files.internal.Fonts;
import org.yichuan.page.files.internal.Printer;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Sheet;

/** From a document's text to its PDF, against PDFBox alone writing the same characters at the same places. */
final class PagesBench implements Benchmark {
    private static final int ROUNDS = 40;
    private static final int WARM = 15;
    private static final double PREVIEW_MILLIS = 300;
    private static final String PROSE = "各车站、各科室要充分认识当前防洪形势的严峻性和复杂性，牢固树立“生命至上、安全第一”的思想，克服麻痹侥幸心理；严格执行雨量警戒制度，"
            + "1小时降雨量达到25mm时限速运行，连续降雨量达到150mm时封锁区间。值班干部24小时在岗，通信设备每班试验不少于2次。";

    private final Path top;

    PagesBench(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        Printer printer = new Printer(new Fonts(null));
        FileRenderer renderer = new FileRenderer(printer, FileRenderer.Format.PDF);
        FileRenderer screen = new FileRenderer(printer, FileRenderer.Format.SVG);
        Map<FontRole, TrueTypeFont> fonts = new EnumMap<>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            try (InputStream in = Fonts.class.getResourceAsStream("/org/yichuan/page/fonts/" + role.name().toLowerCase(Locale.ROOT) + ".ttf")) {
                fonts.put(role, new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
            }
        }
        Issue issue = new Issue(PageFormat.DOCUMENT, List.of("汉口车务段"), "文件", "汉车办〔2026〕12号", List.of(), Secrecy.NONE, "", Urgency.URGENT, 0, "办公室", LocalDate.of(2026, 4, 21));
        OfficialText ten = text(printer, issue, 10);
        OfficialText five = text(printer, issue, 5);
        List<Page> pages = printer.pages(ten, issue);
        List<Double> ours = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        List<Double> preview = new ArrayList<>();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            long a = System.nanoTime();
            renderer.render(ten, issue);
            long b = System.nanoTime();
            plain(pages, fonts);
            long c = System.nanoTime();
            screen.render(five, issue);
            long d = System.nanoTime();
            if (round >= WARM) {
                ours.add((b - a) / 1e6);
                peer.add((c - b) / 1e6);
                preview.add((d - c) / 1e6);
            }
        }
        List<Double> typed = Typing.measure(top, folder.resolve("product"), five.title(), body(five));
        return List.of(Line.time("PDF of " + pages.size() + " pages, against PDFBox alone", Median.of(ours), Median.of(peer), "ms", 1.5),
                Line.time("picture of " + printer.pages(five, issue).size() + " pages for the preview, against its limit", Median.of(preview), PREVIEW_MILLIS, "ms", 1),
                Line.time("  in the browser, from the last key to the new picture, median", Median.of(typed), PREVIEW_MILLIS, "ms", 1),
                Line.information("  the same, p95", Percentile.of(typed, 95), PREVIEW_MILLIS, "ms"));
    }

    /** As many paragraphs as come to that many pages. */
    private static OfficialText text(Printer printer, Issue issue, int pages) {
        List<Block> body = new ArrayList<>();
        OfficialText text;
        do {
            body.add(new Block.Heading(1, "突出重点，严格制度"));
            body.add(new Block.Paragraph(PROSE));
            body.add(new Block.Heading(2, "车站"));
            body.add(new Block.Paragraph(PROSE + PROSE));
            text = new OfficialText(StatutoryType.NOTICE, "汉口车务段关于做好2026年防洪工作的通知", List.of("各车站"), body, List.<Annex>of(), List.of("汉口车务段"), LocalDate.of(2026, 4, 20), "", List.of());
        } while (printer.pages(text, issue).size() < pages);
        return text;
    }

    /** As it is typed into the editor. */
    private static String body(OfficialText text) {
        return text.body().stream().map(block -> switch (block) {
            case Block.Heading h -> (h.level() == 1 ? "一、" : "（一）") + h.text();
            case Block.Paragraph p -> p.text();
            case Block.Table t -> "";
        }).collect(Collectors.joining("\n"));
    }

    private static void plain(List<Page> pages, Map<FontRole, TrueTypeFont> fonts) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Map<FontRole, PDType0Font> loaded = new EnumMap<>(FontRole.class);
            for (Page page : pages) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    for (Mark mark : page.marks()) {
                        if (mark instanceof Mark.Run run) {
                            PDType0Font font = loaded.get(run.role());
                            if (font == null) {
                                font = PDType0Font.load(document, fonts.get(run.role()), true);
                                loaded.put(run.role(), font);
                            }
                            content.beginText();
                            content.setFont(font, (float) run.points());
                            content.newLineAtOffset((float) (run.at().getFirst() / Sheet.POINT), (float) ((Sheet.HEIGHT - run.baseline()) / Sheet.POINT));
                            content.showText(run.text());
                            content.endText();
                        }
                    }
                }
            }
            document.save(new ByteArrayOutputStream());
        }
    }
}
