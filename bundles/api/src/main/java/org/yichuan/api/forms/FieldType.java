package org.yichuan.api.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.text.Message;

/**
 * Extension point: a kind of form field. Register one as an OSGi service; designers find it in their palette from then
 * on. What was filled in stays when it is gone, and is shown as it was kept. A page shows it as a line of text, unless a
 * {@code FieldRenderer} (org.yichuan.web.api) of the same code is there.
 *
 * <pre>{@code
 * public final class Wagon implements FieldType {
 *     private final Texts texts = new Texts(Wagon.class);
 *     public String code() { return "wagon"; }
 *     public Message name() { return texts.message("wagon"); }
 *     public Map<String, Object> schema(Field field) { return Map.of("type", "string", "pattern", "^[0-9]{7}$"); }
 *     public Object read(Field field, String text) { return text.replace(" ", ""); }
 *     public Message fault(Field field, Object value) { return checkDigit((String) value) ? null : texts.message("wagon.digit"); }
 * }
 * }</pre>
 *
 * Values are JSON values only: text, number, yes/no, list, map.
 */
@ConsumerType
public interface FieldType {

    /** Its code, unique in the product. */
    String code();

    /** Its name in the palette. */
    Message name();

    /** The JSON Schema (2020-12) of its values, as keywords: {@code type}, {@code pattern} … The field's options are put in by it. */
    Map<String, Object> schema(Field field);

    /** What is wrong with the options of a field, in a sentence; null when nothing is. */
    default Message fault(Field field) {
        return null;
    }

    /** What is wrong with a value that the schema lets pass; null when nothing is. */
    default Message fault(Field field, Object value) {
        return null;
    }

    /**
     * What is wrong with a value that is filled in now, though it may stay where it was filled in before: it is offered no more, its file is
     * not there. Asked at the door only, and only when the value is another than before.
     *
     * @param before what stood there, or null
     * @return null when nothing is
     */
    default Message refusal(Field field, Object value, Object before) {
        return null;
    }

    /**
     * What a text stands for: as it is typed, sought or carried over from a field of another type.
     *
     * @return null for a text of nothing
     * @throws IllegalArgumentException when it stands for nothing of this type
     */
    Object read(Field field, String text);

    /** The value in words, that {@link #read} reads. */
    default Message text(Field field, Object value) {
        return Message.of(String.valueOf(value));
    }

    /** The value as it is sought and sorted by. */
    default SearchKey key(Field field, Object value) {
        return new SearchKey(text(field, value).zh().toLowerCase(Locale.ROOT), value instanceof Number n ? new BigDecimal(n.toString()) : null);
    }

    /** The same for each of its parts: it is found, and counted, by every one of them. */
    default List<SearchKey> keys(Field field, Object value) {
        return List.of(key(field, value));
    }

    /** Whether documents can be sought and sorted by it. */
    default boolean sought() {
        return true;
    }
}
