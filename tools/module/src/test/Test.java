package org.yichuan.module.@NAME@.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;

class @CLASS@Test {
    private final Situation situation = new Situation(null, List.of(), List.of(), null, null, null, Instant.now(), null, null);

    @Test
    void aNoteNeedsWords() {
        assertThat(new @CLASS@().decide(situation, Input.NONE)).isInstanceOf(Decision.Refusal.class);
    }

    @Test
    void whatIsSaidGoesOnRecord() {
        Decision decision = new @CLASS@().decide(situation, Input.of("opinion", "好"));
        assertThat(decision).isInstanceOfSatisfying(Decision.Acceptance.class, accepted -> assertThat(accepted.text()).isEqualTo("好"));
    }
}
