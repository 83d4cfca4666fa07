package org.yichuan.page.word.internal;

import java.util.List;

/** Paragraphs as the file format has them. */
final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 14);
    private boolean dropped;

    /** A paragraph of a role. @param properties what is said of it besides its style */
    Markup paragraph(Role role, String properties, String... runs) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(role.id()).append("\"/>").append(properties).append("</w:pPr>");
        for (String run : runs) {
            out.append(run);
        }
        out.append("</w:p>");
        return this;
    }

    Markup raw(String xml) {
        out.append(xml);
        return this;
    }

    /** Words in the face of their paragraph. */
    String run(String text) {
        return run(text, "");
    }

    String run(String text, String properties) {
        if (text.isEmpty()) {
            return "";
        }
        StringBuilder run = new StringBuilder("<w:r>");
        run.append(properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>");
        StringBuilder words = new StringBuilder();
        for (int c : text.replace("\r\n", "\n").codePoints().toArray()) {
            if (c == '\n' || c == '\r' || c == '\t') {
                words(run, words);
                run.append(c == '\t' ? "<w:tab/>" : "<w:br/>");
            } else {
                words.appendCodePoint(c);
            }
        }
        words(run, words);
        return run.append("</w:r>").toString();
    }

    private void words(StringBuilder run, StringBuilder words) {
        if (!words.isEmpty()) {
            run.append("<w:t xml:space=\"preserve\">").append(escaped(words.toString())).append("</w:t>");
            words.setLength(0);
        }
    }

    /** Names in a row, each marked as one. */
    String names(List<String> names, String between) {
        StringBuilder row = new StringBuilder();
        for (String name : names) {
            row.append(row.isEmpty() ? "" : run(between)).append(run(name, "<w:rStyle w:val=\"" + Role.NAME_ID + "\"/>"));
        }
        return row.toString();
    }

    /** Text as it stands in XML; what XML cannot hold is left out, and known from {@link #dropped}. */
    String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        escaped.appendCodePoint(c);
                    } else {
                        dropped = true;
                    }
                }
            }
        });
        return escaped.toString();
    }

    boolean dropped() {
        return dropped;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
