package org.yichuan.page.layout;

/** Colours of an official document: 红色 and black (5.2.4). */
public enum Ink {
    BLACK, RED
}
