package org.yichuan.page.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.page.Renderer;
import org.yichuan.page.files.internal.Printer;
import org.yichuan.page.layout.Page;

/** OFD, GB/T 33190-2016. */
public final class OfdRenderer implements Renderer {
    private final Printer printer;

    public OfdRenderer(Printer printer) {
        this.printer = printer;
    }

    @Override
    public String format() {
        return "ofd";
    }

    @Override
    public String mediaType() {
        return "application/ofd";
    }

    @Override
    public Rendered render(OfficialText text, Issue issue) {
        List<Page> pages = printer.pages(text, issue);
        try {
            return new Rendered(printer.ofd(pages, text.title()), pages.size(), printer.remarks(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
