package org.yichuan.api.circulation;

/**
 * A step of the way of an incoming document. Steps of one phase run side by side; a phase is entered when every slot
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
    /** 办结销号 */ CLOSE(6);

    private final int phase;

    Step(int phase) {
        this.phase = phase;
    }

    public int phase() {
        return phase;
    }
}
