package org.yichuan.page.layout;

/** The measures of GB/T 9704-2012, in millimetres from the left and upper edge of the sheet. */
public final class Sheet {
    /** One point. */
    public static final double POINT = 25.4 / 72;
    /** 幅面 A4, 5.1. */
    public static final double WIDTH = 210;
    /** 幅面 A4, 5.1. */
    public static final double HEIGHT = 297;
    /** 天头, 5.2.1. */
    public static final double TOP = 37;
    /** 订口, 5.2.1. */
    public static final double LEFT = 28;
    /** Width of the type area 版心, 5.2.1. */
    public static final double TYPE_WIDTH = 156;
    /** Height of the type area, 5.2.1. */
    public static final double TYPE_HEIGHT = 225;
    public static final double RIGHT = LEFT + TYPE_WIDTH;
    public static final double BOTTOM = TOP + TYPE_HEIGHT;
    /** Characters of a line, 5.2.3. */
    public static final int CHARACTERS = 28;
    /** Lines of a page, 5.2.3. */
    public static final int LINES = 22;
    /** 1号 to 4号 as type sizes in points. */
    public static final double SIZE_2 = 22;
    public static final double SIZE_3 = 16;
    public static final double SIZE_4 = 14;
    /**
     * How much room a character takes, as a part of its type size: 28 characters of 3号 are to fill 156 mm (5.2.3), and
     * 28 times 16 points are 158.
     */
    public static final double TRACKING = TYPE_WIDTH / CHARACTERS / (SIZE_3 * POINT);
    /** 一字 of 3号, 3.1: width and height of a character. */
    public static final double CHARACTER = TYPE_WIDTH / CHARACTERS;
    /** From one line's upper edge to the next one's, so that 22 lines fill the type area (5.2.3); 15/8 of a character (3.3). */
    public static final double LINE = (TYPE_HEIGHT - CHARACTER) / (LINES - 1);
    /** Room between two lines: 7/8 of a character of 3号 (3.3). */
    public static final double LEADING = LINE - CHARACTER;
    /** The upper edge of a character's box over its baseline, as a part of its type size: what Chinese faces have. */
    public static final double ASCENT = 0.88;
    /** 发文机关标志 below the type area's upper edge, 7.2.4 and 10.3. */
    public static final double HEAD = 35;
    /** The same of an order, 10.2. */
    public static final double HEAD_OF_ORDER = 20;
    /** 发文机关标志 of a letter below the sheet's upper edge, 10.1. */
    public static final double HEAD_OF_LETTER = 30;
    /** 分隔线 below the number (7.2.7); the double rule below the head of a letter (10.1). */
    public static final double TO_RULE = 4;
    /** Length of a letter's red double rules, 10.1. */
    public static final double LETTER_RULE = 170;
    /** The second double rule of a letter above the sheet's lower edge, 10.1. */
    public static final double LETTER_RULE_ABOVE_EDGE = 20;
    /** First and last rule of the imprint, 7.4.1. */
    public static final double THICK = 0.35;
    /** The rules between, 7.4.1. */
    public static final double THIN = 0.25;
    /** 一字线 of the page number below the type area, 7.5. */
    public static final double TO_PAGE_NUMBER = 7;

    private Sheet() {
    }

    /** Room that a character of a size takes, in millimetres. */
    public static double cell(double points) {
        return points * POINT * TRACKING;
    }
}
