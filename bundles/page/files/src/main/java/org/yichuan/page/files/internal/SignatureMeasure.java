package org.yichuan.page.files.internal;

import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;

/** Signature and date, 7.3.5. */
final class SignatureMeasure extends Measure {

    SignatureMeasure(Subject subject) {
        super(subject);
    }

    /** The date, who signs above it, and text on the same page. */
    void measure() {
        if (text.date() == null) {
            return;
        }
        String date = Numerals.date(text.date());
        Line dated = lines.stream().filter(l -> size(l, Sheet.SIZE_3) && l.text().equals(date)).findFirst().orElse(null);
        if (dated == null) {
            add("7.3.5.4", seen.pages(), "成文日期", "date", date, "无");
            return;
        }
        Seen.Glyph last = dated.glyphs().getLast();
        double right = Sheet.RIGHT - last.x() - width(last);
        boolean sealed = issue.format() == PageFormat.DOCUMENT || issue.format() == PageFormat.LETTER;
        if (sealed && text.signature().size() == 1) {
            String name = text.signature().getFirst();
            Line signed = find(dated.page(), name, dated.top() - Sheet.LINE);
            if (signed == null) {
                add("7.3.5.1", dated.page(), "发文机关署名", "signature", name, "无");
            } else {
                near("7.3.5.1", dated.page(), "署名以成文日期为准居中", "signature centred over the date", middle(dated), middle(signed), NEAR);
                near("7.3.5.1", dated.page(), "署名在成文日期之上一行", "signature one line above the date", Sheet.LINE, dated.top() - signed.top(), EVEN);
            }
            if (name.codePointCount(0, name.length()) <= 15) {
                near("7.3.5.1", dated.page(), "成文日期右空四字", "date four characters from the right", 4 * Sheet.CHARACTER, right, NEAR);
            }
        } else if (issue.format() == PageFormat.ORDER) {
            near("7.3.5.3", dated.page(), "成文日期右空四字", "date four characters from the right", 4 * Sheet.CHARACTER, right, NEAR);
        }
        boolean textThere = lines.stream().takeWhile(l -> l != dated).anyMatch(l -> l.page() == dated.page() && !l.red() && l.bottom() <= Sheet.BOTTOM + EVEN
                && (size(l, Sheet.SIZE_3) && !text.signature().contains(l.text()) || size(l, Sheet.SIZE_4)));
        if (!textThere) {
            add("7.3.5.5", dated.page(), "署名、日期与正文同面", "signature with text on its page", "同面", "无正文");
        }
    }
}
