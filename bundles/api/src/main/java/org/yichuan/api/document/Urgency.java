package org.yichuan.api.document;

/** Urgency 紧急程度, of documents and of telegrams, with its default time limit in working days. */
public enum Urgency {
    /** 平件 */ ORDINARY(10),
    /** 加急 */ URGENT(3),
    /** 特急 */ EXTRA_URGENT(1),
    /** 电报 平急 */ TELEGRAM_ORDINARY(5),
    /** 电报 加急 */ TELEGRAM_URGENT(3),
    /** 电报 特急 */ TELEGRAM_EXTRA_URGENT(1),
    /** 电报 特提 */ TELEGRAM_CRITICAL(1);

    private final int workingDays;

    Urgency(int workingDays) {
        this.workingDays = workingDays;
    }

    /** Whether it is one of telegrams 电报; those of documents are others. */
    public boolean telegram() {
        return name().startsWith("TELEGRAM");
    }

    /** The default time limit, in working days. */
    public int workingDays() {
        return workingDays;
    }
}
