package org.yichuan.page.files.internal;

import java.io.IOException;
import java.util.List;
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

    public Printer(Fonts fonts) {
        this.fonts = fonts;
        this.typesetter = new Typesetter(fonts);
        this.pdf = new PdfWriter(fonts);
    }

    public List<Page> pages(OfficialText text, Issue issue) {
        return typesetter.set(text, issue);
    }

    public byte[] pdf(List<Page> pages, String title) throws IOException {
        return pdf.write(pages, title);
    }

    public List<Rendered.Remark> remarks(List<Page> pages) {
        return Remarks.of(pages, fonts);
    }

    /** Reads a PDF back and compares it with the standard. */
    public List<Finding> measure(byte[] file, OfficialText text, Issue issue) throws IOException {
        return Measures.of(PdfReader.read(file), text, issue, fonts);
    }

    Fonts fonts() {
        return fonts;
    }
}
