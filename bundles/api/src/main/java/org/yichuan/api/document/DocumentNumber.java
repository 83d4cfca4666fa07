package org.yichuan.api.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number 发文字号 in its normal form: {@code 国办发〔2009〕3号}, or {@code 国务院令第238号} for an order, which
 * has no year.
 *
 * @param issuerCode the issuer's code 机关代字 ({@code 国办发}); for an order the issuer with its type ({@code 国务院令});
 *                   empty when only year and serial are known
 * @param year       four digits, or 0 for an order without a year
 * @param serial     serial number
 * @param text       the normal form as shown; keeps leading zeros of the serial as they stood
 */
public record DocumentNumber(String issuerCode, int year, int serial, String text) {

    private static final String YEAR = "((?:19|20)\\d{2})";

    /** Issuer code, year with at least one bracket (or a lost pair and a 号), serial. */
    private static final Pattern NUMBER = Pattern.compile(
            "([^\\d〔〕]*?)([〔(]?)" + YEAR + "([〕)]?)[年-]?第?(\\d{1,5})(号?)(?:文件|文)?");

    /** An order: {@code 国务院令第238号}, {@code 湖北省人民政府令(第52号)}, {@code 交通运输部令2019年第23号}. */
    private static final Pattern ORDER = Pattern.compile(
            "([^\\d〔〕()]*(?:令|公告|通告))[〔(]?(?:" + YEAR + "年)?(?:第(\\d{1,5})号?|(\\d{1,5})号)[〕)]?(?:文件|文)?");

    /** An order with its number first: {@code 铁道部第30号令}. */
    private static final Pattern ORDER_INVERTED = Pattern.compile(
            "([^\\d〔〕()]*?)[〔(]?(?:" + YEAR + "年)?第?(\\d{1,5})号[〕)]?(令|公告|通告)");

    private static final String REPUBLIC = "中华人民共和国";

    /** Reads a number as it was typed, scanned or copied; empty when it cannot be read as one. */
    public static Optional<DocumentNumber> parse(String raw) {
        String clean = RawNumber.clean(raw);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        Matcher order = ORDER.matcher(clean);
        if (order.matches()) {
            return order(order.group(1), order.group(2), order.group(3) != null ? order.group(3) : order.group(4));
        }
        Matcher inverted = ORDER_INVERTED.matcher(clean);
        if (inverted.matches() && !inverted.group(1).isEmpty()) {
            return order(inverted.group(1) + inverted.group(4), inverted.group(2), inverted.group(3));
        }
        Matcher number = NUMBER.matcher(clean);
        if (!number.matches()) {
            return Optional.empty();
        }
        String code = number.group(1);
        boolean bracketed = !number.group(2).isEmpty() || !number.group(4).isEmpty();
        boolean guessed = !bracketed && (code.isEmpty() || number.group(6).isEmpty());
        int serial = Integer.parseInt(number.group(5));
        if (guessed || serial == 0) {
            return Optional.empty();
        }
        String text = code + "〔" + number.group(3) + "〕" + number.group(5) + "号";
        return Optional.of(new DocumentNumber(code, Integer.parseInt(number.group(3)), serial, text));
    }

    /** The normal form of a number; when it cannot be read, the text as typed, without blanks around it and without line breaks. */
    public static String normalise(String raw) {
        return parse(raw).map(DocumentNumber::text).orElseGet(() -> raw == null ? "" : raw.replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", " ").strip());
    }

    private static Optional<DocumentNumber> order(String issuer, String year, String digits) {
        int serial = Integer.parseInt(digits);
        String code = issuer.startsWith(REPUBLIC) ? issuer.substring(REPUBLIC.length()) : issuer;
        if (serial == 0 || code.isEmpty()) {
            return Optional.empty();
        }
        String text = code + (year == null ? "" : year + "年") + "第" + digits + "号";
        return Optional.of(new DocumentNumber(code, year == null ? 0 : Integer.parseInt(year), serial, text));
    }
}
