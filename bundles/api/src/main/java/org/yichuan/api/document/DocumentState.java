package org.yichuan.api.document;

/** Where a document stands, in the words of the register. */
public enum DocumentState {
    /** 待签收: dispatched to the unit, not yet signed for */ ARRIVED,
    /** 待登记: signed for */ SIGNED_FOR,
    /** 待拟办: registered */ REGISTERED,
    /** 待批示: handling proposed, leaders asked */ PROPOSED,
    /** 承办中: with its handlers */ HANDLING,
    /** 待办结: the result is reported */ REPORTED,
    /** 已办结: closed */ CLOSED,
    /** 已退回来文单位: irregular, sent back */ SENT_BACK,
    /** 已分发: dispatched to units below, results awaited */ DISPATCHED,
    /** 已被撤回: whoever dispatched it took it back before it was signed for */ RECALLED,
    /** 拟稿中: an outgoing document, being written or sent back to its drafter */ DRAFTING,
    /** 审核中 */ REVIEWING,
    /** 会签中 */ COUNTERSIGNING,
    /** 待签发 */ SIGNING,
    /** 待复核: signed */ RECHECKING,
    /** 待编号: checked again */ NUMBERING,
    /** 待发出: numbered, not yet dispatched */ ISSUING,
    /** 已发出: dispatched; a sign-report: signed, at its end */ ISSUED,
    /** 已预留: a number that is kept for a document to come */ RESERVED,
    /** 已作废: withdrawn by its drafter, or its number voided */ VOIDED;

    /** Whether it is a state of outgoing documents 发文. */
    public boolean outgoing() {
        return compareTo(DRAFTING) >= 0;
    }
}
