package org.yichuan.page.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.Finding;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.page.Renderer;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.Page;

/** The product's {@link FinishedPages}. */
public final class Pages implements FinishedPages {
    /** A file larger than that is not one of ours. */
    private static final int LARGEST = 64 << 20;

    private final Printer printer;
    private final Supplier<List<Renderer>> renderers;
    private final PdfSeal pdf;
    private final OfdSeal ofd;

    /** @param renderers those there are at the moment */
    public Pages(Printer printer, Seals seals, SealPicture pictures, Supplier<List<Renderer>> renderers) {
        this.printer = printer;
        this.renderers = renderers;
        this.pdf = new PdfSeal(seals, pictures);
        this.ofd = new OfdSeal(seals, pictures);
    }

    /** @param renderers a list that follows the services there are */
    public static Pages configured(Printer printer, Seals seals, SealPicture pictures, List<Renderer> renderers) {
        return new Pages(printer, seals, pictures, () -> List.copyOf(renderers));
    }

    @Override
    public List<String> formats() {
        Set<String> formats = new TreeSet<>();
        renderers.get().forEach(r -> formats.add(r.format()));
        return List.copyOf(formats);
    }

    @Override
    public Rendered render(String format, OfficialText text, Issue issue) {
        return renderers.get().stream().filter(r -> r.format().equals(format)).findFirst()
                .orElseThrow(() -> unknown(format, formats())).render(text, issue);
    }

    @Override
    public List<Finding> measure(String format, OfficialText text, Issue issue) {
        try {
            return switch (format) {
                case "pdf", "ofd" -> printer.measure(render(format, text, issue).content(), text, issue);
                default -> throw unknown(format, List.of("pdf", "ofd"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Rendered seal(String format, OfficialText text, Issue issue) {
        List<Page> pages = printer.pages(text, issue);
        try {
            byte[] sealed = switch (format) {
                case "pdf" -> pdf.seal(printer.pdf(pages, text.title()), pages, text.signature());
                case "ofd" -> ofd.seal(printer.ofdToSeal(pages, text.title()), pages, text.signature());
                default -> throw unknown(format, List.of("pdf", "ofd"));
            };
            return new Rendered(sealed, pages.size(), printer.remarks(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verdict verify(byte[] file) {
        if (file.length > LARGEST) {
            return new Verdict(false, List.of(), new Message("文件大于 64 MB，不是本系统发出的公文。", "The file has more than 64 MB: no document that left this house."));
        }
        if (Printer.isPdf(file)) {
            return pdf.verify(file);
        }
        if (Printer.isZip(file)) {
            return ofd.verify(file);
        }
        return new Verdict(false, List.of(), new Message("文件不是 PDF 或 OFD。", "The file is neither PDF nor OFD."));
    }

    private static NotRendered unknown(String format, List<String> known) {
        return new NotRendered(new Message("没有 " + format + " 格式，可用：" + String.join("、", known) + "。", "There is no format " + format + "; there is " + String.join(", ", known) + "."));
    }
}
