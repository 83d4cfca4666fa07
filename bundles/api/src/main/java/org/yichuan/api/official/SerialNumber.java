package org.yichuan.api.official;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.yichuan.api.circulation.Numbering;

/**
 * A serial of a series of numbers, and what became of it.
 *
 * @param documentId the document that bears it, or the entry of the register that keeps it
 * @param reason     why it was reserved or voided
 */
public record SerialNumber(String code, int year, int serial, Numbering.Use use, UUID documentId, Instant at, String by, String reason) {

    private static final Pattern CODE = Pattern.compile("[^\\d〔〕()（）\\[\\]【】第号\\s\\p{Punct}]{1,30}");

    /** Whether a text can be an issuer code 机关代字: no brackets, digits, 第 or 号, which the number adds itself (GB/T 9704-2012, 7.2.5). */
    public static boolean soundCode(String code) {
        return code != null && CODE.matcher(code).matches();
    }

    /** The number as a document bears it. */
    public String text() {
        return Numbering.text(code, year, serial);
    }

    /**
     * A series: one for each issuer code and year.
     *
     * @param registry the unit that keeps it
     * @param last     its last serial
     */
    public record Series(String code, int year, UUID registry, int last) {
    }
}
