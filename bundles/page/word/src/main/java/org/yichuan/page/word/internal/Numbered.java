package org.yichuan.page.word.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.official.Block;

/**
 * A line that begins with the number of a heading 结构层次序数 (7.3.3), in the ways it is typed: {@code 一、}, {@code （一）} or
 * {@code (一)}, {@code 1.} or {@code 1、}, {@code （1）} or {@code ⑴}.
 *
 * @param level  1 to 4
 * @param number its number without the marks around it
 * @param text   what follows
 */
record Numbered(int level, String number, String text) {
    private static final List<Pattern> LEVELS = List.of(Pattern.compile("(?s)([一二三四五六七八九十百]{1,5})\\s*[、．.](.*)"),
            Pattern.compile("(?s)[（(]\\s*([一二三四五六七八九十百]{1,5})\\s*[）)][、．.]?(.*)"), Pattern.compile("(?s)(\\d{1,3})\\s*(?:[.．](?!\\d)|、)(.*)"),
            Pattern.compile("(?s)[（(]\\s*(\\d{1,3})\\s*[）)][、．.]?(.*)"));
    private static final String CHINESE = "一二三四五六七八九十";
    private static final int ENCLOSED = 20;

    /** The line as a heading, or null when it is none. */
    static Numbered of(String line) {
        if (!line.isEmpty()) {
            char first = line.charAt(0);
            if (first >= '㈠' && first < '㈠' + CHINESE.length()) {
                return of(2, CHINESE.substring(first - '㈠', first - '㈠' + 1), line.substring(1));
            }
            if (first >= '⑴' && first < '⑴' + ENCLOSED) {
                return of(Block.Heading.LEVELS, String.valueOf(first - '⑴' + 1), line.substring(1));
            }
        }
        for (int level = 1; level <= LEVELS.size(); level++) {
            Matcher m = LEVELS.get(level - 1).matcher(line);
            if (m.matches()) {
                return of(level, m.group(1), m.group(2));
            }
        }
        return null;
    }

    private static Numbered of(int level, String number, String text) {
        String said = Item.stripped(text);
        return said.isEmpty() ? null : new Numbered(level, number, said);
    }
}
