package org.yichuan.api.page;

import org.yichuan.api.text.Message;

/**
 * Where a page departs from a rule that was measured on it.
 *
 * @param clause   clause of GB/T 9704-2012, such as {@code 7.2.4}
 * @param page     page it was measured on, from 1
 * @param rule     what is measured, as a person would say it
 * @param required what the clause asks for, with its tolerance
 * @param measured what was found
 */
public record Finding(String clause, int page, Message rule, String required, String measured) {

    /** One sentence with clause, place, rule and both values. */
    public Message sentence() {
        return new Message("第 " + page + " 面，" + rule.zh() + "：应为 " + required + "，实测 " + measured + "（GB/T 9704-2012 " + clause + "）",
                "Page " + page + ", " + rule.en() + ": " + required + " required, " + measured + " measured (GB/T 9704-2012 " + clause + ")");
    }
}
