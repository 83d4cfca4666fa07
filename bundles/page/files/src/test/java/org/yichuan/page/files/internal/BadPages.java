package org.yichuan.page.files.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.page.NotRendered;

/** Gives the finished page one bad thing after the other and says what came of each, and what memory it took; started with little memory. */
public final class BadPages {
    private final Path folder;
    private final Printer printer;
    private final Pages pages;

    private BadPages(Path folder) {
        this.folder = folder;
        Fonts fonts = new Fonts(null);
        printer = new Printer(fonts);
        pages = new Pages(printer, new Seals(folder.resolve("keys"), Clock.systemUTC()), new SealPicture(folder.resolve("seals"), fonts), List::of);
    }

    private Map<String, Callable<String>> things() {
        Map<String, Callable<String>> things = new LinkedHashMap<>();
        things.put("a seal of 40 megapixels", () -> seal(8000, 5000));
        things.put("a seal that claims 40,000 by 40,000 pixels", () -> seal(40_000, 40_000));
        things.put("a table of 300 pages", () -> set(8_000));
        things.put("a table of nearly 200 pages", () -> set(5_300));
        things.put("an OFD that unpacks to 300 MB", () -> verify(zip("OFD.xml", 300)));
        things.put("an OFD of broken XML", () -> verify(zip("OFD.xml", 0)));
        things.put("a PDF that unpacks to 300 MB", () -> verify(pdf(300)));
        things.put("a PDF cut off", () -> verify("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)));
        things.put("a file of 65 MB", () -> verify(new byte[65 << 20]));
        return things;
    }

    /** A real picture, as large as it says, of one colour; its data is written row by row. */
    private String seal(int width, int height) throws IOException {
        Files.createDirectories(folder.resolve("seals"));
        try (var out = Files.newOutputStream(folder.resolve("seals/汉口车务段.png"))) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            chunk(out, "IHDR", java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 6).array());
            chunk(out, "IDAT", zeros(height, 4 * width + 1));
            chunk(out, "IEND", new byte[0]);
        }
        pages.seal("pdf", MeasuresTest.text(List.of(new Block.Paragraph("请认真贯彻执行。")), List.of()), MeasuresTest.issue(PageFormat.DOCUMENT, List.of()));
        return "sealed";
    }

    private static void chunk(java.io.OutputStream out, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.write(java.nio.ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(name.getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] zeros(int times, int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
            byte[] row = new byte[size];
            for (int i = 0; i < times; i++) {
                out.write(row);
            }
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    private String set(int rows) throws IOException {
        Block.Table table = new Block.Table(List.of("序号", "处所", "隐患"), IntStream.rangeClosed(1, rows).mapToObj(i -> List.of("" + i, "K" + i, "边坡")).toList());
        var text = MeasuresTest.text(List.of(new Block.Paragraph("见附件。")), List.of(new Annex("一览表", List.of(table))));
        var issue = MeasuresTest.issue(PageFormat.DOCUMENT, List.of());
        var set = printer.pages(text, issue);
        return set.size() + " pages, " + printer.pdf(set, "t").length / 1024 + " KB";
    }

    private String verify(byte[] file) {
        return pages.verify(file).why().en();
    }

    private static byte[] zip(String name, int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            out.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
            out.write("<ofd".getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }

    /** A whole PDF whose only page holds a stream that unpacks to so much. */
    private static byte[] pdf(int megabytes) throws IOException {
        byte[] stream = zeros(megabytes, 1 << 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> at = new ArrayList<>();
        out.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (String object : List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", "")) {
            at.add(out.size());
            out.write((at.size() + " 0 obj\n" + object).getBytes(StandardCharsets.US_ASCII));
            if (object.isEmpty()) {
                out.write(("<</Filter/FlateDecode/Length " + stream.length + ">>stream\n").getBytes(StandardCharsets.US_ASCII));
                out.write(stream);
                out.write("\nendstream".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int table = out.size();
        out.write("xref\n0 5\n0000000000 65535 f \n".getBytes(StandardCharsets.US_ASCII));
        for (int offset : at) {
            out.write("%010d 00000 n \n".formatted(offset).getBytes(StandardCharsets.US_ASCII));
        }
        out.write(("trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** The most that the process ever held, as the system says; 0 where it does not. */
    private static long megabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? 0 : Files.readAllLines(status).stream().filter(l -> l.startsWith("VmHWM")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    /** @param args a folder to work in */
    public static void main(String[] args) {
        new BadPages(Path.of(args[0])).things().forEach((name, thing) -> {
            String said;
            try {
                said = thing.call();
            } catch (NotRendered e) {
                said = e.sentence().en();
            } catch (Exception e) {
                throw new IllegalStateException(name, e);
            }
            try {
                System.out.println(name + "\t" + said + "\t" + megabytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
