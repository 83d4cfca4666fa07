package org.yichuan.api.circulation;

/**
 * A step of the way of a document: of an incoming one, or, from {@link #DRAFT} on, of an outgoing one. Steps of one phase run side by side; a phase is entered when every slot
 * of the phases before it is satisfied.
 */
public enum Step {
    /** 签收 by the registry */ SIGN_FOR(0),
    /** 登记 */ REGISTER(1),
    /** 拟办 (with 初审) */ PROPOSE(2),
    /** 批示 by a leader */ INSTRUCT(3),
    /** 主办 */ HANDLE(4),
    /** 协办 */ CO_HANDLE(4),
    /** 传阅 */ CIRCULATE(4),
    /** 车站签收阅办 */ STATION(5),
    /** 落实反馈 of a station: what it carried out */ FEEDBACK(5),
    /** 等待下级办理结果 of a document dispatched to units below */ AWAIT(5),
    /** 办结销号 */ CLOSE(6),
    /** 拟稿 */ DRAFT(10),
    /** 审核 on the five axes */ REVIEW(11),
    /** 会签 by a unit concerned */ COUNTERSIGN(12),
    /** 签发 by a leader */ SIGN(13),
    /** 复核 before a number is given */ RECHECK(14),
    /** 编号 */ NUMBER(15),
    /** 分发 */ ISSUE(16),
    /** 跟踪签收: its office follows who has signed for it */ TRACK(17),
    /** 待签收 of a unit that got a document of its own; ends with that unit's signing for it */ RECEIPT(17),
    /** 会议回执 of a unit that is asked to a meeting: who comes */ REPLY(17);

    private final int phase;

    Step(int phase) {
        this.phase = phase;
    }

    public int phase() {
        return phase;
    }

    /** Whether it is one of the steps an outgoing document is made by, up to its dispatch. */
    public boolean making() {
        return phase >= DRAFT.phase && phase <= ISSUE.phase;
    }

    /** Whether somebody is asked to do something; the others end by what is done to another document. */
    public boolean answered() {
        return this != AWAIT && this != RECEIPT;
    }

    /** Whether it is a step of outgoing documents 发文. */
    public boolean outgoing() {
        return phase >= DRAFT.phase;
    }
}
