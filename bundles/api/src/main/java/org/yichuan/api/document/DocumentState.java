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
    /** 已分发: dispatched to units below, results awaited */ DISPATCHED
}
