package org.yichuan.circulation.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.yichuan.api.circulation.JournalEntry;

/** The hash that binds a journal entry to all that was said in it and to the entry before. */
final class Chain {

    private Chain() {
    }

    /** The entry with its hash: SHA-256 over every field, each preceded by its length so that no two entries read alike. */
    static JournalEntry seal(JournalEntry e) {
        return new JournalEntry(e.documentId(), e.number(), e.commandId(), e.at(), e.actorId(), e.actorName(), e.unitId(), e.unitName(), e.action(),
                e.taskId(), e.text(), e.payload(), e.previous(), hash(e));
    }

    static String hash(JournalEntry e) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        for (Object field : new Object[] {e.documentId(), e.number(), e.commandId(), micros(e.at()), e.actorId(), e.actorName(), e.unitId(),
                e.unitName(), e.action(), e.taskId(), e.text(), e.payload(), e.previous()}) {
            byte[] value = field == null ? new byte[0] : field instanceof UUID id
                    ? ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array()
                    : field.toString().getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(field == null ? -1 : value.length).array());
            bytes.writeBytes(value);
        }
        return sha256(bytes.toByteArray());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The stores keep microseconds. */
    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000);
    }
}
