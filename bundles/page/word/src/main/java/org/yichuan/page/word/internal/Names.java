package org.yichuan.page.word.internal;

import java.util.ArrayList;
import java.util.List;

/** Names in a row, parted by 、 or ， or blanks; what stands in brackets belongs to its name. */
final class Names {
    private static final String OPENING = "（(〔《“";
    private static final String CLOSING = "）)〕》”";

    private Names() {
    }

    /** The names of a paragraph: those that are marked, otherwise those of its text. */
    static List<String> of(Item.Para p, String text) {
        return p.role() != null && !p.names().isEmpty() ? p.names() : of(text, "、，,；;\n");
    }

    static List<String> of(String text, String between) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (char c : (text + between.charAt(0)).toCharArray()) {
            depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && between.indexOf(c) >= 0) {
                String one = Item.stripped(name.toString());
                if (!one.isEmpty()) {
                    names.add(one);
                }
                name.setLength(0);
                depth = 0;
            } else {
                name.append(c);
            }
        }
        String rest = Item.stripped(name.toString());
        if (!rest.isEmpty()) {
            names.add(rest.endsWith(between.substring(0, 1)) ? rest.substring(0, rest.length() - 1) : rest);
        }
        return names;
    }

    /** Those who sign, side by side: parted by blanks; a name spread over the line by single blanks is one. */
    static List<String> signing(String line) {
        List<String> names = new ArrayList<>();
        for (String part : line.split("[\\s\\u3000\\u00a0]{2,}|\\t")) {
            String one = Item.stripped(part);
            boolean spread = one.matches("(\\S[\\s\\u3000\\u00a0])+\\S");
            if (!one.isEmpty()) {
                names.add(spread ? one.replaceAll("[\\s\\u3000\\u00a0]", "") : one);
            }
        }
        return names;
    }
}
