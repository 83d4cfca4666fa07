package org.yichuan.api.official;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The fifteen types of official documents 文种 (党政机关公文处理工作条例 2012, article 8), each as it ends a title. */
public enum StatutoryType {
    RESOLUTION("决议"),
    DECISION("决定"),
    ORDER("命令"),
    COMMUNIQUE("公报"),
    PROCLAMATION("公告"),
    ANNOUNCEMENT("通告"),
    OPINION("意见"),
    NOTICE("通知"),
    CIRCULAR("通报"),
    REPORT("报告"),
    REQUEST("请示"),
    REPLY("批复"),
    MOTION("议案"),
    LETTER("函"),
    MINUTES("纪要");

    private final String chinese;

    StatutoryType(String chinese) {
        this.chinese = chinese;
    }

    /** The type as a title names it. */
    public String chinese() {
        return chinese;
    }

    /** Goes to a unit above (上行文): its signer is named on the page. */
    public boolean upward() {
        return this == REQUEST || this == REPORT;
    }

    /** The type a title ends with; 令 stands for 命令. Empty when it names none. */
    public static Optional<StatutoryType> atEndOf(String title) {
        String trimmed = title.strip();
        return Arrays.stream(values()).filter(type -> trimmed.endsWith(type.chinese) || type == ORDER && trimmed.endsWith("令"))
                .max(Comparator.comparingInt(type -> type.chinese.length()));
    }
}
