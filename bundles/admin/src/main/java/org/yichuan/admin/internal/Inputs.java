package org.yichuan.admin.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.yichuan.api.circulation.Input;

/** Reads an action's input from JSON. */
final class Inputs {

    private Inputs() {
    }

    /** @param json an object, or null for none. @throws Failure when it is something else */
    static Input read(String json) {
        if (json == null || json.isBlank()) {
            return Input.NONE;
        }
        try {
            Map<String, Object> values = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build()
                    .readValue(json, new TypeReference<Map<String, Object>>() { });
            return values == null ? Input.NONE : new Input(values);
        } catch (JsonProcessingException broken) {
            throw new Failure("the input is no JSON object: " + Printed.line(broken.getOriginalMessage()));
        }
    }
}
