package org.yichuan.page.files.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.Finding;
import org.yichuan.api.page.Rendered;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Typesetter;

/** The one layout, and the formats it is written in. */
public final class Printer {
    private final Fonts fonts;
    private final Typesetter typesetter;
    private final PdfWriter pdf;
    private final OfdWriter ofd;
    private final SvgWriter svg;

    public Printer(Fonts fonts) {
        this.fonts = fonts;
        this.typesetter = new Typesetter(fonts);
        this.pdf = new PdfWriter(fonts);
        this.ofd = new OfdWriter(fonts);
        this.svg = new SvgWriter(fonts);
    }

    public List<Page> pages(OfficialText text, Issue issue) {
        return typesetter.set(text, issue);
    }

    public byte[] pdf(List<Page> pages, String title) throws IOException {
        return pdf.write(pages, title);
    }

    public byte[] ofd(List<Page> pages, String title) throws IOException {
        return ofd.write(pages, title);
    }

    /** For the screen. */
    byte[] svg(List<Page> pages) throws IOException {
        return svg.write(pages);
    }

    /** The files of an OFD that is to be sealed. */
    Map<String, byte[]> ofdToSeal(List<Page> pages, String title) throws IOException {
        return ofd.entries(pages, title, true);
    }

    public List<Rendered.Remark> remarks(List<Page> pages) {
        return Remarks.of(pages, fonts);
    }

    /** Reads a PDF or OFD back and compares it with the standard. */
    public List<Finding> measure(byte[] file, OfficialText text, Issue issue) throws IOException {
        return Measures.of(isPdf(file) ? PdfReader.read(file) : OfdReader.read(file), text, issue, fonts);
    }

    static boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    static boolean isZip(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K';
    }

    Fonts fonts() {
        return fonts;
    }
}
