package org.yichuan.page.files.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yichuan.page.files.PdfRenderer;

class LookTest {
    @Test
    void look() throws Exception {
        PdfRenderer renderer = new PdfRenderer(new Printer(new Fonts(null)));
        Awkward awkward = new Awkward(3);
        for (int i = 0; i < 12; i++) {
            Awkward.Document d = awkward.next();
            long t = System.nanoTime();
            var r = renderer.render(d.text(), d.issue());
            System.out.println(i + " " + d.issue().format() + " pages " + r.pages() + " " + r.content().length + " bytes " + (System.nanoTime() - t) / 1000000 + " ms " + r.remarks().size());
            Files.write(Path.of("/tmp/f/look" + i + ".pdf"), r.content());
        }
    }
}
