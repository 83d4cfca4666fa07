package org.yichuan.batch.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport.Unreadable;

/** Tells UTF-8 from GB 18030, in which Chinese spreadsheets save CSV. */
final class Encoding {

    private Encoding() {
    }

    static String decode(byte[] content, Texts texts) throws Unreadable {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        throw new Unreadable(texts.message("notText"));
    }
}
