package org.yichuan.batch.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column, known by any of its names in Chinese or English. */
enum Column {
    NUMBER("number", "文号", "发文字号", "来文字号", "公文字号", "document number"),
    NUMBER_RAW("number_raw", "原文号"),
    TITLE("title", "标题", "文件标题", "公文标题", "题名", "事由"),
    TITLE_RAW("title_raw", "原标题"),
    ISSUER("issuer", "来文单位", "来文机关", "发文单位", "发文机关"),
    CATEGORY("category", "类别", "文件类别", "公文类别"),
    RECEIVED("receivedAt", "received_at", "received", "收文时间", "收文日期", "date", "日期"),
    URGENCY("urgency", "紧急程度", "缓急"),
    IMPORTANCE("importance", "重要程度"),
    SECRECY("secrecy", "密级", "保密程度", "秘密等级"),
    SECRECY_UNTIL("secrecyUntil", "secrecy_until", "保密期限"),
    NOTE("note", "备注", "remark", "remarks"),
    /** type of document and level of its issuer in collected heads; from them a category is taken that is not given */
    TYPE("type", "文种"),
    ISSUER_LEVEL("level", "发文层级");

    private static final Map<String, Column> BY_NAME = byName();

    private final List<String> names;

    Column(String... names) {
        this.names = Arrays.asList(names);
    }

    /** The column of that name, or null: an unknown column is not imported. */
    static Column of(String name) {
        return name == null ? null : BY_NAME.get(key(name));
    }

    private static Map<String, Column> byName() {
        Map<String, Column> map = new HashMap<>();
        for (Column column : values()) {
            column.names.forEach(name -> map.put(key(name), column));
        }
        return Map.copyOf(map);
    }

    private static String key(String name) {
        return name.replaceAll("[\\s\\p{Z}\\p{Cf}*＊:：_-]+", "").toLowerCase(Locale.ROOT);
    }
}
