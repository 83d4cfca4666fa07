package org.yichuan.itests;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the tests know of the sample organisation: its identities follow from its codes. */
final class Sample {

    private Sample() {
    }

    static UUID unit(String code) {
        return UUID.nameUUIDFromBytes(("yichuan sample unit/" + code).getBytes(StandardCharsets.UTF_8));
    }
}
