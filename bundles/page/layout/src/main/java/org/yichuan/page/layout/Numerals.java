package org.yichuan.page.layout;

import java.time.LocalDate;
import org.yichuan.api.official.Block;

/** Numbers as they stand on the page. */
public final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {
    }

    /** The number of a heading 结构层次序数 (7.3.3): 一、（一）1.（1）. */
    public static String ofHeading(int level, int place) {
        return switch (level) {
            case 1 -> chinese(place) + "、";
            case 2 -> "（" + chinese(place) + "）";
            case 3 -> place + ".";
            case Block.Heading.LEVELS -> "（" + place + "）";
            default -> throw new IllegalArgumentException("heading level " + level);
        };
    }

    /** 1 to 999 in Chinese. */
    public static String chinese(int number) {
        if (number >= 100) {
            int rest = number % 100;
            return DIGITS.charAt(number / 100) + "百" + (rest == 0 ? "" : rest < 10 ? "零" + chinese(rest) : rest < 20 ? "一" + chinese(rest) : chinese(rest));
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? String.valueOf(DIGITS.charAt(tens)) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? String.valueOf(DIGITS.charAt(ones)) : "");
    }

    /** 成文日期, 7.3.5.4: year, month and day in full, in Arabic digits without leading zeros. */
    public static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
