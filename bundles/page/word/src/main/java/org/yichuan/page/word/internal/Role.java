package org.yichuan.page.word.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a paragraph is, told by the name of its style: files that we write are read again exactly, whatever a word
 * processor made of the rest. Sizes are in half points, as the file format has them.
 */
enum Role {
    HEAD("公文-版头", "仿宋_GB2312", 32, ""),
    TITLE("公文-标题", "方正小标宋简体", 44, "<w:jc w:val=\"center\"/>"),
    RECIPIENTS("公文-主送机关", "仿宋_GB2312", 32, ""),
    BODY("公文-正文", "仿宋_GB2312", 32, Role.INDENT),
    /** A paragraph that only looks like a heading. */
    PLAIN("公文-正文（非标题）", "仿宋_GB2312", 32, Role.INDENT),
    HEADING_1("公文-一级标题", "黑体", 32, "<w:keepNext/>" + Role.INDENT + "<w:outlineLvl w:val=\"0\"/>"),
    HEADING_2("公文-二级标题", "楷体_GB2312", 32, "<w:keepNext/>" + Role.INDENT + "<w:outlineLvl w:val=\"1\"/>"),
    HEADING_3("公文-三级标题", "仿宋_GB2312", 32, Role.INDENT + "<w:outlineLvl w:val=\"2\"/>"),
    HEADING_4("公文-四级标题", "仿宋_GB2312", 32, Role.INDENT + "<w:outlineLvl w:val=\"3\"/>"),
    ANNEX_LIST("公文-附件说明", "仿宋_GB2312", 32, ""),
    SIGNATURE("公文-署名", "仿宋_GB2312", 32, "<w:keepNext/><w:jc w:val=\"right\"/>"),
    DATE("公文-成文日期", "仿宋_GB2312", 32, "<w:jc w:val=\"right\"/>"),
    NOTE("公文-附注", "仿宋_GB2312", 32, Role.INDENT),
    ANNEX("公文-附件序号", "黑体", 32, "<w:pageBreakBefore/>"),
    ANNEX_TITLE("公文-附件标题", "方正小标宋简体", 44, "<w:jc w:val=\"center\"/>"),
    CELL("公文-表格", "仿宋_GB2312", 28, "<w:spacing w:line=\"400\" w:lineRule=\"exact\"/>"),
    COPIES("公文-抄送", "仿宋_GB2312", 28, Role.SMALL),
    IMPRINT("公文-版记", "仿宋_GB2312", 28, Role.SMALL);

    /** From line to line in 4号. */
    private static final String SMALL = "<w:spacing w:line=\"507\" w:lineRule=\"exact\"/>";
    /** Two characters. */
    private static final String INDENT = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
    /** The character style of a name in a list of names: a name may hold what otherwise parts names. */
    static final String NAME = "公文-名称";
    static final String NAME_ID = "YcName";
    /** The character style of a break that the layout makes in a title. */
    static final String TURN = "公文-标题回行";
    static final String TURN_ID = "YcTurn";
    private static final Map<String, Role> BY_NAME = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(r -> r.style, Function.identity()));

    private final String style;
    private final String face;
    private final int size;
    private final String properties;

    Role(String style, String face, int size, String properties) {
        this.style = style;
        this.face = face;
        this.size = size;
        this.properties = properties;
    }

    /** The role of a style, or null when it is none of ours. */
    static Role of(String styleName) {
        return styleName == null ? null : BY_NAME.get(styleName);
    }

    static Role heading(int level) {
        return values()[HEADING_1.ordinal() + level - 1];
    }

    /** 1 to 4 of a heading, otherwise 0. */
    int level() {
        return ordinal() >= HEADING_1.ordinal() && ordinal() <= HEADING_4.ordinal() ? ordinal() - HEADING_1.ordinal() + 1 : 0;
    }

    /** Under which the file knows the style. */
    String id() {
        return "Yc" + ordinal();
    }

    String style() {
        return style;
    }

    String face() {
        return face;
    }

    int size() {
        return size;
    }

    String properties() {
        return properties;
    }
}
