package org.yichuan.api.document;

/** Secrecy 保密程度. A classified document is registered by its metadata only; its body must not be stored. */
public enum Secrecy {
    /** 无 */ NONE,
    /** 秘密 */ CONFIDENTIAL,
    /** 机密 */ SECRET,
    /** 绝密 */ TOP_SECRET;

    public boolean classified() {
        return this != NONE;
    }
}
