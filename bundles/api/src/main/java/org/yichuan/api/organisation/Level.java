package org.yichuan.api.organisation;

/** The level of a unit. Organisations are a tree of any depth; a unit has exactly one level. */
public enum Level { BUREAU, SECTION, DEPARTMENT, STATION }
