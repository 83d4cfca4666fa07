package org.yichuan.page.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.assertj.core.data.Offset;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Sheet;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T02:00:00Z"), ZoneOffset.UTC);

    private static final int MEGABYTES = 192;

    @TempDir
    Path folder;

    private Fonts fonts;
    private Printer printer;
    private Seals seals;
    private FinishedPages pages;

    @BeforeAll
    void load() {
        fonts = Shared.FONTS;
        printer = new Printer(fonts);
    }

    @BeforeEach
    void set() {
        seals = new Seals(folder.resolve("keys"), CLOCK);
        pages = pages(seals);
    }

    private FinishedPages pages(Seals of) {
        return new Pages(printer, of, new SealPicture(folder.resolve("seals"), fonts), () -> List.of(new FileRenderer(printer, FileRenderer.Format.PDF), new FileRenderer(printer, FileRenderer.Format.OFD)));
    }

    @Test
    void aSealedFileVerifiesAndItsSealStandsWhereTheClauseSays() throws Exception {
        OfficialText text = joint();
        Issue issue = MeasuresTest.issue(PageFormat.DOCUMENT, List.of());
        byte[] sealed = pages.seal("pdf", text, issue).content();
        assertThat(pages.verify(sealed).why().en()).contains("汉口车务段, 汉口站");
        assertThat(pages.verify(sealed).genuine()).isTrue();
        assertThat(printer.measure(sealed, text, issue)).isEmpty();
        assertThat(pages(new Seals(folder.resolve("keys"), CLOCK)).verify(sealed).genuine()).as("by the keys read again").isTrue();
        assertThat(pages(new Seals(folder.resolve("others"), CLOCK)).verify(sealed).genuine()).as("by another house").isFalse();

        List<Mark.SealPlace> places = printer.pages(text, issue).stream().flatMap(p -> p.marks().stream()).filter(Mark.SealPlace.class::isInstance).map(Mark.SealPlace.class::cast).toList();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            for (int i = 0; i < places.size(); i++) {
                PDRectangle at = document.getSignatureFields().get(i).getWidgets().getFirst().getRectangle();
                assertThat(at.getLowerLeftX() * Sheet.POINT + Issue.USUAL_SEAL / 2.0).isCloseTo(places.get(i).x(), Offset.offset(0.1));
                assertThat(Sheet.HEIGHT - at.getUpperRightY() * Sheet.POINT + Issue.USUAL_SEAL / 2.0).isCloseTo(places.get(i).y(), Offset.offset(0.1));
            }
        }
    }

    /** Every byte of the signatures, and bytes all over the file. */
    @Test
    void anyChangedByteIsFound() throws Exception {
        byte[] sealed = pages.seal("pdf", joint(), MeasuresTest.issue(PageFormat.DOCUMENT, List.of())).content();
        Random random = new Random(9);
        IntStream places = random.ints(60, 0, sealed.length);
        try (PDDocument document = Loader.loadPDF(sealed)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                int[] range = signature.getByteRange();
                places = IntStream.concat(places, random.ints(60, range[1], Math.min(range[1] + 1800, range[2])));
                places = IntStream.concat(places, IntStream.of(range[1], range[2] - 1, range[2] - 2));
                if (range[2] + range[3] == sealed.length) {
                    // the last signature is covered by no other
                    places = IntStream.concat(places, IntStream.rangeClosed(1, 1400).filter(i -> i % 13 == 0).map(i -> range[1] + i));
                }
            }
        }
        for (int at : places.toArray()) {
            byte[] changed = sealed.clone();
            changed[at] ^= (byte) (1 << random.nextInt(7));
            assertThat(pages.verify(changed).genuine()).as("byte %d changed", at).isFalse();
        }
        assertThat(pages.verify(Arrays.copyOf(sealed, sealed.length - 1)).genuine()).isFalse();
        assertThat(pages.verify(Arrays.copyOf(sealed, sealed.length + 1)).genuine()).isFalse();
        assertThat(pages.verify(new byte[0]).genuine()).isFalse();
        assertThat(pages.verify(printer.pdf(printer.pages(joint(), MeasuresTest.issue(PageFormat.DOCUMENT, List.of())), "t")).why().en()).contains("no seal");
    }

    @Test
    void anOfdIsSealedBySm2AndAnyChangedByteIsFound() throws Exception {
        OfficialText text = joint();
        Issue issue = MeasuresTest.issue(PageFormat.DOCUMENT, List.of());
        byte[] sealed = pages.seal("ofd", text, issue).content();
        assertThat(pages.verify(sealed).why().en()).contains("汉口车务段, 汉口站");
        assertThat(pages.verify(sealed).genuine()).isTrue();
        assertThat(printer.measure(sealed, text, issue)).isEmpty();
        assertThat(pages(new Seals(folder.resolve("others"), CLOCK)).verify(sealed).genuine()).as("by another house").isFalse();
        assertThat(pages.verify(pages.render("ofd", text, issue).content()).why().en()).contains("no seal");
        Random random = new Random(11);
        int signs = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("Sign_0");
        for (int at : IntStream.concat(random.ints(50, 0, sealed.length), random.ints(90, signs, sealed.length)).toArray()) {
            byte[] changed = sealed.clone();
            changed[at] ^= (byte) (1 << random.nextInt(7));
            assertThat(pages.verify(changed).genuine()).as("byte %d changed", at).isFalse();
        }
        assertThat(pages.verify(Arrays.copyOf(sealed, sealed.length - 1)).genuine()).isFalse();
        assertThat(pages.verify(Arrays.copyOf(sealed, sealed.length + 1)).genuine()).isFalse();
    }

    /** SM2 with SM3, checked by OpenSSL on the bytes as they stand in the file. */
    @Test
    void openSslAgreesOnTheOfd() throws Exception {
        Map<String, byte[]> entries = OfdPackage.read(pages.seal("ofd", joint(), MeasuresTest.issue(PageFormat.DOCUMENT, List.of())).content());
        for (int i = 0; i < 2; i++) {
            ASN1Sequence parts = ASN1Sequence.getInstance(entries.get(OfdPackage.SIGNS + "Sign_" + i + "/SignedValue.dat"));
            Files.write(folder.resolve("tbs"), parts.getObjectAt(0).toASN1Primitive().getEncoded());
            Files.write(folder.resolve("cert"), ASN1OctetString.getInstance(parts.getObjectAt(1)).getOctets());
            Files.write(folder.resolve("sig"), ASN1BitString.getInstance(parts.getObjectAt(3)).getOctets());
            assertThat(run("openssl", "x509", "-inform", "DER", "-in", "cert", "-pubkey", "-noout", "-out", "pub")).isZero();
            assertThat(run("openssl", "dgst", "-sm3", "-verify", "pub", "-sigopt", "distid:1234567812345678", "-signature", "sig", "tbs")).as("openssl on the seal").isZero();
            Files.write(folder.resolve("tbs"), new byte[] {1}, StandardOpenOption.APPEND);
            assertThat(run("openssl", "dgst", "-sm3", "-verify", "pub", "-sigopt", "distid:1234567812345678", "-signature", "sig", "tbs")).as("on something else").isNotZero();
        }
    }

    /** A second reader that is not ours. */
    @Test
    void openSslAgrees() throws Exception {
        byte[] sealed = pages.seal("pdf", joint(), MeasuresTest.issue(PageFormat.DOCUMENT, List.of())).content();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            for (PDSignature signature : document.getSignatureDictionaries()) {
                Files.write(folder.resolve("s.der"), signature.getContents(sealed));
                Files.write(folder.resolve("content"), signature.getSignedContent(sealed));
                assertThat(openssl()).as("openssl on what was signed").isZero();
                byte[] other = signature.getSignedContent(sealed);
                other[100]++;
                Files.write(folder.resolve("content"), other);
                assertThat(openssl()).as("openssl on something else").isNotZero();
            }
        }
    }

    @Test
    void aPictureTooLargeIsRefusedBeforeItIsDecoded() throws IOException {
        Files.createDirectories(folder.resolve("seals"));
        // a PNG whose head claims 8000 by 5000 pixels and whose data never comes
        byte[] bomb = SealPicture.png(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB));
        ByteBuffer.wrap(bomb).putInt(16, 8000).putInt(20, 5000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        Files.write(folder.resolve("seals/汉口站.png"), bomb);
        assertThatThrownBy(() -> pages.seal("pdf", joint(), MeasuresTest.issue(PageFormat.DOCUMENT, List.of())))
                .hasMessageContaining("40 megapixels");
    }

    /** All in one process with 192 MB of heap, fonts included: a clear sentence each, and never out of memory. */
    @Test
    void whatIsBadGetsASentenceAndLittleMemory() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + MEGABYTES + "m", "-Djava.awt.headless=true", "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), BadPages.class.getName(), folder.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        said.lines().filter(l -> l.matches(".*\\t\\d+")).forEach(l -> System.out.println("figure: finished page, " + l.replace("\t", ": ") + " MB of the process at most"));
        Map<String, String> lines = said.lines().map(l -> l.split("\t")).filter(l -> l.length == 3).collect(Collectors.toMap(l -> l[0], l -> l[1]));
        assertThat(lines.get("a seal of 40 megapixels")).contains("it has 40 megapixels, at most 4 are taken");
        assertThat(lines.get("a seal that claims 40,000 by 40,000 pixels")).contains("more than 8 MB");
        assertThat(lines.get("a table of 300 pages")).contains("200 pages");
        assertThat(lines.get("a table of nearly 200 pages")).matches("1\\d\\d pages, .*");
        assertThat(lines).extractingByKeys("an OFD that unpacks to 300 MB", "a PDF cut off").allMatch(l -> l.contains("cannot be read"));
        assertThat(lines).extractingByKeys("an OFD of broken XML", "a PDF that unpacks to 300 MB").allMatch(l -> l.equals("The file bears no seal."));
        assertThat(lines.get("a file of 65 MB")).contains("more than 64 MB");
    }

    private int openssl() throws Exception {
        return run("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", "s.der", "-content", "content", "-noverify", "-out", "out");
    }

    private int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("openssl.log").toFile()).start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static OfficialText joint() {
        OfficialText one = MeasuresTest.text(List.of(new Block.Paragraph("请认真贯彻执行，确保行车安全万无一失。".repeat(6))), List.of());
        return new OfficialText(one.type(), one.title(), one.recipients(), one.body(), one.annexes(), List.of("汉口车务段", "汉口站"), one.date(), "", one.copies());
    }
}
