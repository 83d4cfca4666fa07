package org.yichuan.api.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans the raw text of a document number, without reading it: one form for every character, nothing that is no part of it. */
final class RawNumber {

    /** Pinyin that some web sites put behind characters: {@code 發(fā)}. */
    private static final Pattern PINYIN = Pattern.compile("(?<=\\p{IsHan})\\([a-zāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜńňǹ]{1,6}\\)");

    private static final Pattern LABEL = Pattern.compile("^(?:发文字号|发文号|公文字号|文件编号|文号|字号|编号):?(?=.)");
    private static final Pattern DATE_BEFORE = Pattern.compile("^\\(?\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?=\\p{IsHan})");
    private static final Pattern HEADING_BEFORE = Pattern.compile("^[^\\d〔〕()]*文件(?=[^\\d〔〕()]+[〔(\\d])");
    private static final Pattern CHINESE_YEAR = Pattern.compile("(?<=[〔(])[一二][〇零九][〇零一二三四五六七八九]{2}(?=[〕)])");
    private static final Pattern CHINESE_SERIAL = Pattern.compile("(?<=第)[〇零一二三四五六七八九十百千]+(?=号)");

    private static final String LEFT = "〔[{【〖﹝〘⟦「『〈＜<„“‹［｛〚❲";
    private static final String RIGHT = "〕]}】〗﹞〙⟧」』〉＞>‟”›］｝〛❳";
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    private RawNumber() {
    }

    static String clean(String raw) {
        if (raw == null) {
            return "";
        }
        String text = forms(Mojibake.repair(raw));
        text = PINYIN.matcher(text).replaceAll("");
        text = unwrap(text);
        text = LABEL.matcher(text).replaceFirst("");
        text = DATE_BEFORE.matcher(text).replaceFirst("");
        text = HEADING_BEFORE.matcher(text).replaceFirst("");
        text = CHINESE_YEAR.matcher(text).replaceAll(m -> Integer.toString(year(m.group())));
        return CHINESE_SERIAL.matcher(text).replaceAll(m -> Integer.toString(serial(m.group())));
    }

    /** Blanks and invisible characters gone; digits, letters, brackets and characters in one form. */
    private static String forms(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.CONTROL) {
                return;
            }
            out.appendCodePoint(form(c));
        });
        return out.toString();
    }

    private static int form(int c) {
        if (LEFT.indexOf(c) >= 0) {
            return '〔';
        }
        if (RIGHT.indexOf(c) >= 0) {
            return '〕';
        }
        if (c == '○' || c == '◯') {
            return '〇';
        }
        if (c == '—' || c == '–' || c == '－') {
            return '-';
        }
        if (c == '﹙') {
            return '(';
        }
        if (c == '﹚') {
            return ')';
        }
        if (c > 0xFF00 && c < 0xFF5F) {
            return c - 0xFF00 + 0x20;
        }
        return Simplified.of(c);
    }

    /** Takes off brackets round the whole, of any number. */
    private static String unwrap(String text) {
        String inner = text;
        while (inner.length() > 2 && wrapped(inner)) {
            inner = inner.substring(1, inner.length() - 1);
        }
        return inner;
    }

    private static boolean wrapped(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (!(first == '(' && last == ')') && !(first == '〔' && last == '〕') && !(first == '《' && last == '》')) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == first) {
                depth++;
            } else if (c == last) {
                depth--;
            }
            if (depth == 0 && i < text.length() - 1) {
                return false;
            }
        }
        return depth == 0;
    }

    private static int year(String chinese) {
        int year = 0;
        for (char c : chinese.replace('零', '〇').toCharArray()) {
            year = year * 10 + CHINESE_DIGITS.indexOf(c);
        }
        return year;
    }

    /** 三十、一百零五、五〇一 … */
    private static int serial(String chinese) {
        String text = chinese.replace('零', '〇');
        if (text.chars().noneMatch(c -> "十百千".indexOf(c) >= 0)) {
            return text.length() > 5 ? 0 : year(text);
        }
        int sum = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit == 0) {
                digit = CHINESE_DIGITS.indexOf(c);
            } else {
                sum += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            }
        }
        return sum + digit;
    }
}
