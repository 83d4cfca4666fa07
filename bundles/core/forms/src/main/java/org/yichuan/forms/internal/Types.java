package org.yichuan.forms.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.text.Message;

/** The types there are: those of the product, then those of modules. A module's that fails does so by itself. */
final class Types {
    private static final Logger LOG = LoggerFactory.getLogger(Types.class);
    private static final int LONGEST_KEY = 200;
    private static final int MOST_KEYS = 100;

    private final List<FieldType> own;
    private final List<FieldType> more;

    /** @param more live: those of modules */
    Types(List<FieldType> own, List<FieldType> more) {
        this.own = own;
        this.more = more;
    }

    List<FieldType> all() {
        List<FieldType> all = new ArrayList<>(own);
        Set<String> codes = new HashSet<>();
        own.forEach(t -> codes.add(t.code()));
        for (FieldType type : more) {
            try {
                if (codes.add(type.code())) {
                    all.add(type);
                }
            } catch (RuntimeException | LinkageError gone) {
                LOG.info("a field type is left out", gone);
            }
        }
        return all;
    }

    Optional<FieldType> of(Field field) {
        return all().stream().filter(t -> t.code().equals(field.type())).findFirst();
    }

    Message text(Field field, Object value) {
        if (Plain.empty(value)) {
            return Message.NONE;
        }
        try {
            return of(field).map(t -> t.text(field, value)).orElseGet(() -> kept(value));
        } catch (RuntimeException | LinkageError notOfThisType) {
            return kept(value);
        }
    }

    private static Message kept(Object value) {
        return Message.of(value instanceof String s ? s : Plain.write(value));
    }

    /** As it is sought, by each of its parts; empty when it is not. */
    List<SearchKey> keys(Field field, Object value) {
        try {
            return of(field).filter(FieldType::sought).map(t -> t.keys(field, value)).orElse(List.of()).stream().distinct().limit(MOST_KEYS)
                    .map(k -> new SearchKey(k.text().length() <= LONGEST_KEY ? k.text() : k.text().substring(0, LONGEST_KEY), k.number())).toList();
        } catch (RuntimeException | LinkageError notOfThisType) {
            return List.of();
        }
    }

    /** Why a value is not taken though it is of its type; null when it is. */
    Message refusal(Field field, Object value, Object before) {
        return of(field).map(t -> t.refusal(field, value, before)).orElse(null);
    }
}
