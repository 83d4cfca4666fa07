package org.yichuan.page.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.page.Renderer;
import org.yichuan.page.layout.Page;

/** PDF, through PDFBox, or OFD, GB/T 33190-2016: the same pages in two formats. */
public final class FileRenderer implements Renderer {
    private final Printer printer;
    private final Format format;

    /** What differs between the two. */
    public enum Format {
        PDF, OFD
    }

    public FileRenderer(Printer printer, Format format) {
        this.printer = printer;
        this.format = format;
    }

    @Override
    public String format() {
        return format == Format.PDF ? "pdf" : "ofd";
    }

    @Override
    public String mediaType() {
        return "application/" + format();
    }

    @Override
    public Rendered render(OfficialText text, Issue issue) {
        List<Page> pages = printer.pages(text, issue);
        try {
            byte[] content = format == Format.PDF ? printer.pdf(pages, text.title()) : printer.ofd(pages, text.title());
            return new Rendered(content, pages.size(), printer.remarks(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
