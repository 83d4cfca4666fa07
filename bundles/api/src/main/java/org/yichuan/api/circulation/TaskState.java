package org.yichuan.api.circulation;

/** What became of a task. */
public enum TaskState {
    OPEN,
    /** done by its owner */ DONE,
    /** 退回: sent back to an earlier step; comes again when that is done */ RETURNED,
    /** 撤回: taken back, unread, by who opened it; comes again when that step is done */ WITHDRAWN,
    /** 转办 or assigned: another task of the same slot took its place */ PASSED,
    /** 免办: dispensed with by the registrar, by name and reason */ DISPENSED,
    /** no longer in the plan after it was changed */ CANCELLED
}
