package org.yichuan.api.official;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;

/** The rules by which official documents are handled, by the day they came into force. */
public enum RuleSet {
    /** 国家行政机关公文处理办法 (国发〔2000〕23号) */ RULES_2000(LocalDate.of(2001, 1, 1)),
    /** 党政机关公文处理工作条例 (中办发〔2012〕14号), GB/T 9704-2012 */ RULES_2012(LocalDate.of(2012, 7, 1));

    private final LocalDate since;

    RuleSet(LocalDate since) {
        this.since = since;
    }

    public LocalDate since() {
        return since;
    }

    /** The rules in force on a day; before the first of them, the first. */
    public static RuleSet on(LocalDate day) {
        return Arrays.stream(values()).filter(r -> !day.isBefore(r.since)).max(Comparator.naturalOrder()).orElse(RULES_2000);
    }
}
