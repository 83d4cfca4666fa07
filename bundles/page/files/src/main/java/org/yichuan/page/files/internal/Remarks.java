package org.yichuan.page.files.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;

/** What is to be said of the fonts of a document: faces that were substituted, characters that no font has. */
final class Remarks {
    private static final Map<FontRole, String> FACES = Map.of(FontRole.TITLE, "小标宋体", FontRole.FANGSONG, "仿宋体", FontRole.KAI, "楷体", FontRole.HEI, "黑体", FontRole.SONG, "宋体");

    private Remarks() {
    }

    static List<Rendered.Remark> of(List<Page> pages, Fonts fonts) {
        Set<FontRole> substituted = EnumSet.noneOf(FontRole.class);
        Map<Integer, Integer> missing = new LinkedHashMap<>();
        Map<Integer, FontRole> borrowed = new LinkedHashMap<>();
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Run run) {
                    if (fonts.substituted(run.role())) {
                        substituted.add(run.role());
                    }
                    run.text().codePoints().forEach(c -> {
                        Face face = fonts.face(run.role(), c);
                        if (face == null) {
                            missing.putIfAbsent(c, page.number());
                        } else if (face != fonts.first(run.role())) {
                            borrowed.putIfAbsent(c, run.role());
                        }
                    });
                }
            }
        }
        List<Rendered.Remark> remarks = new ArrayList<>();
        missing.forEach((c, page) -> remarks.add(new Rendered.Remark(Rendered.Kind.MISSING_CHARACTER, new Message(
                "第 " + page + " 面的“" + Character.toString(c) + "”（U+" + Integer.toHexString(c).toUpperCase() + "）没有字体可用，以〓代替。请换字，或由管理员在 etc/fonts 中加入含此字的字体。",
                "No font has \"" + Character.toString(c) + "\" (U+" + Integer.toHexString(c).toUpperCase() + ") of page " + page
                        + "; 〓 stands for it. Use another, or have a font that has it put into etc/fonts."))));
        borrowed.forEach((c, role) -> remarks.add(new Rendered.Remark(Rendered.Kind.SUBSTITUTE, new Message(
                FACES.get(role) + "缺“" + Character.toString(c) + "”字，该字以宋体代替。", "The font for " + FACES.get(role) + " lacks \"" + Character.toString(c) + "\"; it is set in 宋体."))));
        substituted.forEach(role -> remarks.add(new Rendered.Remark(Rendered.Kind.SUBSTITUTE, new Message(
                FACES.get(role) + "未安装，以自由字体 " + fonts.first(role).name() + " 代替。", FACES.get(role) + " is not installed; the free font " + fonts.first(role).name() + " is used."))));
        return remarks;
    }
}
