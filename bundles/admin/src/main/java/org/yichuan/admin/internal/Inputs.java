package org.yichuan.admin.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;

/** What a command is given: an action's input in JSON, a file. */
final class Inputs {

    private Inputs() {
    }

    /**
     * The input, with the mark that it came through the shell: whoever runs the product may act as anyone, and the journal
     * says that it was not the person's own hand.
     *
     * @param json an object, or null for none
     * @throws Failure when it is something else
     */
    static Input read(String json) {
        Map<String, Object> values = new LinkedHashMap<>(values(json));
        values.put(JournalEntry.VIA, JournalEntry.SHELL);
        return new Input(values);
    }

    /** @throws Failure when there is no such file, or it cannot be read */
    static Path file(String name) {
        Path path = Path.of(name);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Failure("no file that can be read: " + path.toAbsolutePath());
        }
        return path;
    }

    private static Map<String, Object> values(String json) {
        if (json == null || json.isBlank()) {
            return Map.of();
        }
        try {
            Map<String, Object> values = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build()
                    .readValue(json, new TypeReference<Map<String, Object>>() { });
            return values == null ? Map.of() : values;
        } catch (JsonProcessingException broken) {
            throw new Failure("the input is no JSON object: " + Printed.line(broken.getOriginalMessage()));
        }
    }
}
