package org.yichuan.api.document;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is registered of a document.
 *
 * @param number       normalised number, or as typed where it could not be read, or empty when it has none
 * @param title        title 标题
 * @param issuer       issuing authority 来文单位
 * @param category     code of its {@link Category}
 * @param receivedAt   received time 收文时间
 * @param secrecyUntil end of the secrecy period, or null
 * @param note         remark of the registrar, may be empty
 */
public record Head(String number, String title, String issuer, String category, Instant receivedAt, Urgency urgency,
        Importance importance, Secrecy secrecy, LocalDate secrecyUntil, String note) {

    /** The same under another number. */
    public Head numbered(String number) {
        return new Head(number, title, issuer, category, receivedAt, urgency, importance, secrecy, secrecyUntil, note);
    }
}
