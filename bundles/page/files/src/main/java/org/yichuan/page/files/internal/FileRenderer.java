package org.yichuan.page.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.page.Renderer;
import org.yichuan.page.layout.Page;

/** PDF, through PDFBox, OFD, GB/T 33190-2016, or a picture for the screen: the same pages in three formats. */
public final class FileRenderer implements Renderer {
    private final Printer printer;
    private final Format format;

    /** What differs between them. */
    public enum Format {
        PDF("pdf", "application/pdf"), OFD("ofd", "application/ofd"), SVG("svg", "image/svg+xml");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }
    }

    public FileRenderer(Printer printer, Format format) {
        this.printer = printer;
        this.format = format;
    }

    @Override
    public String format() {
        return format.ending;
    }

    @Override
    public String mediaType() {
        return format.mediaType;
    }

    @Override
    public Rendered render(OfficialText text, Issue issue) {
        List<Page> pages = printer.pages(text, issue);
        try {
            byte[] content = switch (format) {
                case PDF -> printer.pdf(pages, text.title());
                case OFD -> printer.ofd(pages, text.title());
                case SVG -> printer.svg(pages);
            };
            return new Rendered(content, pages.size(), printer.remarks(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
