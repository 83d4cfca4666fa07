package org.yichuan.api.circulation;

import java.util.UUID;

/**
 * What is to happen to the number 发文字号 of an outgoing document. There is one series for each issuer code and year; its
 * serials follow one another without a gap, and each is accounted for: issued, reserved or voided.
 *
 * @param as       what becomes of the serial
 * @param code     issuer code 机关代字
 * @param year     four digits
 * @param serial   a reserved (or, to void it, this document's) serial; 0: the next of the series
 * @param registry the registry that keeps the series: whoever used it first
 * @param reason   why it is reserved or voided
 */
public record Numbering(Use as, String code, int year, int serial, UUID registry, String reason) {

    /** What a serial is used for. */
    public enum Use {
        /** 已用: a document bears it */ ISSUED,
        /** 预留: kept for a document to come */ RESERVED,
        /** 作废: nobody will bear it, with the reason */ VOIDED
    }

    /** The number as a document bears it: 汉车办〔2010〕1号 (党政机关公文处理工作条例, article 9 (5)). */
    public static String text(String code, int year, int serial) {
        return code + "〔" + year + "〕" + serial + "号";
    }
}
