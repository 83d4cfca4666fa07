package org.yichuan.page.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;

/** The OFD as a reader that is not ours sees it (ofdrw); and what is refused, with memory bounded. */
class OtherReaderTest {
    private final Fonts fonts = Shared.FONTS;
    private final Printer printer = new Printer(fonts);

    @TempDir
    Path folder;

    @Test
    void ofdrwReadsTextPagesAndSeals() throws Exception {
        OfficialText text = MeasuresTest.text(List.of(new Block.Paragraph("请认真贯彻执行，确保行车安全万无一失。".repeat(60))), List.of());
        Issue issue = MeasuresTest.issue(PageFormat.DOCUMENT, List.of());
        Pages pages = new Pages(printer, new Seals(folder, Clock.systemUTC()), new SealPicture(null, fonts), List::of);
        byte[] sealed = pages.seal("ofd", text, issue).content();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(sealed))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(printer.pages(text, issue).size());
            assertThat(reader.getPageSize(1).getWidth()).isEqualTo(210);
            assertThat(String.join("", new ContentExtractor(reader).extractAll())).contains("汉口车务段关于做好2026年防洪工作的通知", "汉车办〔2026〕12号", "确保行车安全万无一失。");
            // its classes for the seal itself ask for an older Bouncy Castle: that is what OpenSSL is asked about, in SealTest
            assertThat(reader.getDefaultSignatures().getSignatures()).hasSize(1);
        }
    }

    /** A table that would come to 300 pages is refused in a sentence. */
    @Test
    void aTableOfThreeHundredPagesIsRefused() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 7500; i++) {
            rows.add(List.of(String.valueOf(i), "京广线K" + i, "边坡溜坍"));
        }
        OfficialText text = MeasuresTest.text(List.of(new Block.Table(List.of("序号", "处所", "隐患"), rows)), List.of());
        assertThatThrownBy(() -> printer.pages(text, MeasuresTest.issue(PageFormat.DOCUMENT, List.of()))).hasMessageContaining("200 pages").hasMessageContaining("as a file instead");
    }

    @Test
    void whatCannotBeSetSaysWhatToDo() {
        Issue issue = MeasuresTest.issue(PageFormat.DOCUMENT, List.of());
        List<String> many = IntStream.range(0, 30).mapToObj(i -> "栏" + i).toList();
        OfficialText wide = MeasuresTest.text(List.of(new Block.Table(many, List.of())), List.of());
        assertThatThrownBy(() -> printer.pages(wide, issue)).hasMessageContaining("30 columns");
        OfficialText one = MeasuresTest.text(List.of(new Block.Paragraph("请执行。")), List.of());
        OfficialText titled = new OfficialText(one.type(), "关于做好防洪工作的通知".repeat(20), one.recipients(), one.body(), List.of(), one.signature(), one.date(), "", List.of());
        assertThatThrownBy(() -> printer.pages(titled, issue)).hasMessageContaining("Shorten");
    }

    /** Eighty megabytes of zeros behind a small zip: reading stops at 32 MB. */
    @Test
    void aZipBombIsNotUnpacked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(OfdPackage.ROOT));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThatThrownBy(() -> OfdPackage.read(out.toByteArray())).hasMessageContaining("32 MB");
        assertThat(new OfdSeal(new Seals(folder, Clock.systemUTC()), new SealPicture(null, fonts)).verify(out.toByteArray()).genuine()).isFalse();
    }

    @Test
    void xmlWithEntitiesIsRefused() {
        byte[] xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>".getBytes();
        assertThatThrownBy(() -> OfdPackage.xml(xml)).isInstanceOf(IOException.class);
    }
}
