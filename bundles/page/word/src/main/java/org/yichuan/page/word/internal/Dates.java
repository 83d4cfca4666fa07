package org.yichuan.page.word.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as it stands under a document: in Arabic digits, or in Chinese ones as the rules before 2012 had it. */
final class Dates {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern ARABIC = Pattern.compile("(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern CHINESE = Pattern.compile("([〇○零Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

    private Dates() {
    }

    /** The day that is all of the text, or null. */
    static LocalDate of(String text) {
        Matcher arabic = ARABIC.matcher(text);
        Matcher chinese = CHINESE.matcher(text);
        try {
            if (arabic.matches()) {
                return LocalDate.of(Integer.parseInt(arabic.group(1)), Integer.parseInt(arabic.group(2)), Integer.parseInt(arabic.group(3)));
            }
            if (chinese.matches()) {
                int year = 0;
                for (char c : chinese.group(1).toCharArray()) {
                    year = year * 10 + Math.max(0, DIGITS.indexOf(c));
                }
                return LocalDate.of(year, number(chinese.group(2)), number(chinese.group(3)));
            }
        } catch (DateTimeException none) {
            return null;
        }
        return null;
    }

    private static int number(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(chinese.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0));
        return tens * 10 + (ten + 1 < chinese.length() ? DIGITS.indexOf(chinese.charAt(ten + 1)) : 0);
    }
}
