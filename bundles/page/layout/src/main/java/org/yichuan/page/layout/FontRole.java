package org.yichuan.page.layout;

/** The faces that GB/T 9704-2012 names; which font serves for one is not the layout's business. */
public enum FontRole {
    /** 小标宋体: red head 7.2.4, title 7.3.1 */ TITLE,
    /** 仿宋体: what nothing else is said of, 5.2.2 */ FANGSONG,
    /** 楷体: headings of level two 7.3.3, names of signers 7.2.6 */ KAI,
    /** 黑体: headings of level one 7.3.3, secrecy and urgency 7.2.2, annex number 7.3.7 */ HEI,
    /** 宋体: page numbers 7.5 */ SONG
}
