package org.yichuan.api.document;

/** Importance 重要程度. */
public enum Importance {
    /** 一般 */ ORDINARY,
    /** 重要 */ IMPORTANT
}
