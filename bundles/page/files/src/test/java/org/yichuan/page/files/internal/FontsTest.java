package org.yichuan.page.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.page.Rendered;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Page;

/** Fonts that an administrator puts into {@code etc/fonts} serve for the faces they are named after; what cannot serve is left out. */
class FontsTest {
    @TempDir
    Path folder;

    @Test
    void aFontOfTheAdministratorServesForItsFaceAndNothingIsSaidOfItAnyMore() throws Exception {
        Files.write(folder.resolve("simfang.ttf"), named("FangSong_GB2312", font("kai")));
        Files.write(folder.resolve("broken.ttf"), new byte[] {0, 1, 0, 0, 0, 99});
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large.ttf").toFile(), "rw")) {
            large.setLength((64L << 20) + 1);
        }
        Fonts fonts = new Fonts(folder);
        assertThat(fonts.first(FontRole.FANGSONG).name()).isEqualTo("FangSong_GB2312");
        assertThat(fonts.substituted(FontRole.FANGSONG)).isFalse();
        assertThat(fonts.substituted(FontRole.KAI)).isTrue();

        Printer printer = new Printer(fonts);
        Awkward.Document document = new Awkward(11).next();
        List<Page> pages = printer.pages(document.text(), document.issue());
        assertThat(printer.measure(printer.pdf(pages, "t"), document.text(), document.issue())).as("set in it, every measure is kept").isEmpty();
        assertThat(printer.remarks(pages)).extracting(Rendered.Remark::sentence).noneMatch(s -> s.zh().startsWith("仿宋体未安装")).anyMatch(s -> s.zh().startsWith("小标宋体未安装"));
        assertThat(PdfReader.read(printer.pdf(pages, "t")).glyphs()).as("it is embedded").anyMatch(g -> g.font().equals("FangSong_GB2312"));
    }

    private static byte[] font(String name) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream("/org/yichuan/page/fonts/" + name + ".ttf")) {
            return in.readAllBytes();
        }
    }

    /** The same font under another name: a new table of names behind the file, and its place in the directory. */
    private static byte[] named(String name, byte[] font) {
        byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
        int[] ids = {1, 4, 6};
        ByteBuffer table = ByteBuffer.allocate(6 + 12 * ids.length + text.length);
        table.putShort((short) 0).putShort((short) ids.length).putShort((short) (6 + 12 * ids.length));
        for (int id : ids) {
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) id).putShort((short) text.length).putShort((short) 0);
        }
        table.put(text);
        byte[] renamed = Arrays.copyOf(font, (font.length + 3 & ~3) + table.capacity());
        System.arraycopy(table.array(), 0, renamed, renamed.length - table.capacity(), table.capacity());
        ByteBuffer directory = ByteBuffer.wrap(renamed);
        for (int i = 0; i < directory.getShort(4); i++) {
            int entry = 12 + 16 * i;
            if (directory.getInt(entry) == 0x6E616D65) {
                directory.putInt(entry + 8, renamed.length - table.capacity()).putInt(entry + 12, table.capacity());
            }
        }
        return renamed;
    }
}
