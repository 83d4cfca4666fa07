package org.yichuan.api.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Repairs Chinese text whose UTF-8 bytes were read as Western ones ({@code å›½} for 国). Five bytes have no character
 * in CP1252 and are often lost on the way; a character that lacks such a byte is repaired when exactly one of the five
 * makes a character that occurs in the names and numbers of authorities. What cannot be repaired stays as it was.
 */
final class Mojibake {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int[] LOST = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

    /** Characters that occur in numbers of orders and notices, in names of provinces and of authorities. */
    private static final String EXPECTED = "号第令年文件函电办发字公告通知规章国务院部委厅局署总会党中央人民政府省市县区州旗盟"
            + "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵云滇黔陕秦甘陇青桂蒙藏宁新疆港澳台江河北南西东山海湖广重庆上天津"
            + "内古福建安徽龙夏肃四州林徐铁路段站车运客货机工务供水财政教育科技信息检劳社保卫安全监管督生产环交通"
            + "法审计税商农业住建资源";

    private Mojibake() {
    }

    static String repair(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && western(text.charAt(end)) >= 0x80) {
                end++;
            }
            if (end == at) {
                out.append(text.charAt(at++));
            } else {
                boolean afterDigit = at > 0 && Character.isDigit(text.charAt(at - 1));
                out.append(repairRun(text.substring(at, end), afterDigit));
                at = end;
            }
        }
        return out.toString();
    }

    private static String repairRun(String run, boolean afterDigit) {
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) western(run.charAt(i));
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            int lead = bytes[at] & 0xFF;
            if (lead < 0xE0 || lead > 0xEF) {
                return run;
            }
            int end = at + 1;
            while (end < bytes.length && end < at + 3 && (bytes[end] & 0xC0) == 0x80) {
                end++;
            }
            String one = character(bytes, at, end, afterDigit && at == 0);
            if (one == null) {
                return run;
            }
            out.append(one);
            at = end;
        }
        return out.toString();
    }

    /** The character of the bytes from {@code at} to {@code end}, of which one may be lost; null when there is none. */
    private static String character(byte[] bytes, int at, int end, boolean afterDigit) {
        if (end - at == 3) {
            return decode(new byte[] {bytes[at], bytes[at + 1], bytes[at + 2]});
        }
        if (end - at != 2) {
            return null;
        }
        List<String> expected = new ArrayList<>();
        for (int lost : LOST) {
            add(expected, decode(new byte[] {bytes[at], (byte) lost, bytes[at + 1]}));
            add(expected, decode(new byte[] {bytes[at], bytes[at + 1], (byte) lost}));
        }
        // 号 and 川 differ by such a byte: the one follows a digit, the other does not
        expected.removeIf(c -> c.equals("号") != afterDigit);
        return expected.size() == 1 ? expected.get(0) : null;
    }

    private static void add(List<String> expected, String character) {
        if (character != null && EXPECTED.contains(character) && !expected.contains(character)) {
            expected.add(character);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /** The byte a character stands for in CP1252 or, where that has none, in Latin-1; -1 when in neither. */
    private static int western(char c) {
        if (c < 0x100) {
            return c;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1);
        bytes.writeBytes(String.valueOf(c).getBytes(WESTERN));
        int b = bytes.toByteArray()[0] & 0xFF;
        return b == '?' ? -1 : b;
    }
}
