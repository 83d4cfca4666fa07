package org.yichuan.api.official;

/** Formats of the page (GB/T 9704-2012, clauses 7 and 10). */
public enum PageFormat {
    /** 文件格式 */ DOCUMENT,
    /** 信函格式, 10.1 */ LETTER,
    /** 命令(令)格式, 10.2 */ ORDER,
    /** 纪要格式, 10.3 */ MINUTES
}
