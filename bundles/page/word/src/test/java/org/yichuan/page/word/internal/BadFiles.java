package org.yichuan.page.word.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.ReadText;

/** Reads one bad file after the other and says what came of each; started with little memory, to show that little is enough. */
public final class BadFiles {
    private BadFiles() {
    }

    static Map<String, Supplier<byte[]>> files() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("a picture that unpacks to 160 MB", () -> new Packed().body(Packed.paragraph("正文")).part("word/media/image1.png", out -> zeros(out, 160)).file());
        files.put("a text that unpacks to 160 MB", () -> new Packed().part("word/document.xml", out -> zeros(out, 160)).file());
        files.put("a picture of 40,000 by 40,000 pixels", () -> new Packed().body("<w:p><w:r><w:drawing/><w:t>见图。</w:t></w:r></w:p>").part("word/media/image1.png", out -> out.write(bomb())).file());
        files.put("macros", () -> new Packed().body(Packed.paragraph("正文")).part("word/vbaProject.bin", "x").file());
        files.put("entities within entities", () -> new Packed().part("word/document.xml", laughs()).file());
        files.put("an entity from a file", () -> new Packed().part("word/document.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document" + Packed.SPACES
                + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>").file());
        files.put("broken XML", () -> new Packed().part("word/document.xml", "<w:document" + Packed.SPACES + "><w:body><w:p>").file());
        files.put("half a file", () -> {
            byte[] whole = new Packed().body(Packed.paragraph("正文".repeat(5_000))).file();
            return Arrays.copyOf(whole, whole.length / 2);
        });
        files.put("an old .doc", () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0});
        files.put("a PDF", () -> "%PDF-1.7 something else altogether".getBytes(StandardCharsets.US_ASCII));
        files.put("21 MB", () -> new byte[WordFile.LARGEST + 1]);
        files.put("a table of 300 pages and more", () -> new Packed().part("word/document.xml", out -> table(out, 30_000)).file());
        files.put("tables inside tables", () -> new Packed().body("<w:tbl><w:tr><w:tc>".repeat(500) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(500)).file());
        files.put("one paragraph of 20 million characters", () -> new Packed().part("word/document.xml", BadFiles::flood).file());
        files.put("five thousand files", () -> {
            Packed packed = new Packed().body(Packed.paragraph("正文"));
            for (int i = 0; i < 5_000; i++) {
                packed.part("word/media/" + i, "");
            }
            return packed.file();
        });
        return files;
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    /** The head of a picture that claims to be so large. */
    private static byte[] bomb() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, (byte) 0x9C, 0x40, 0, 0, (byte) 0x9C, 0x40, 8, 6, 0, 0, 0};
    }

    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            dtd.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return dtd + "]><w:document" + Packed.SPACES + "><w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>";
    }

    private static void table(OutputStream out, int rows) throws IOException {
        out.write(("<w:document" + Packed.SPACES + "><w:body><w:tbl>").getBytes(StandardCharsets.UTF_8));
        byte[] row = ("<w:tr>" + ("<w:tc>" + Packed.paragraph("一") + "</w:tc>").repeat(2) + "</w:tr>").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < rows; i++) {
            out.write(row);
        }
        out.write("</w:tbl></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
    }

    private static void flood(OutputStream out) throws IOException {
        out.write(("<w:document" + Packed.SPACES + "><w:body><w:p><w:r><w:t>").getBytes(StandardCharsets.UTF_8));
        byte[] words = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 320; i++) {
            out.write(words);
        }
        out.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] args) {
        files().forEach((name, file) -> {
            try {
                ReadText read = new WordReader().read(file.get());
                System.out.println(name + "\t" + read.text().body().size() + " read\t" + read.notCarried().stream().map(n -> n.what().en()).toList());
            } catch (NotRendered e) {
                System.out.println(name + "\t" + e.sentence().en());
            }
        });
    }
}
