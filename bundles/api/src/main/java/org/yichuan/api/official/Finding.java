package org.yichuan.api.official;

import org.yichuan.api.text.Message;

/**
 * What a check found wrong with an outgoing document.
 *
 * @param check    code of the {@link DocumentCheck}
 * @param strength how much it weighs
 * @param clause   the rule, as it is cited: 条例第十五条
 * @param place    where: the words of the text, or the part of the document
 * @param fault    what is wrong
 * @param cure     what to do
 */
public record Finding(String check, Strength strength, Message clause, Message place, Message fault, Message cure) {

    /** How much a finding weighs. */
    public enum Strength {
        /** 必须: it is not signed, unless whoever signs sets the check aside by name and reason */ MUST,
        /** 应当: said, and nothing more */ SHOULD
    }
}
