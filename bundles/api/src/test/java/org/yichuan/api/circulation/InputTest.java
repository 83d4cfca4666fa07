package org.yichuan.api.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputTest {

    @Test
    void keepsEverythingADatabaseCanKeep() {
        assertThat(Input.of("t", "a\u0000b\ud83d\ude00\ud83dc\u202e<b>").text("t")).isEqualTo("ab\ud83d\ude00\ufffdc\u202e<b>");
    }

    @Test
    void badIdentitiesAreRefused() {
        assertThatThrownBy(() -> Input.of("i", "x").id("i")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Input.of("i", List.of("x")).ids("i")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Input.of("i", "x").time("i")).isInstanceOf(IllegalArgumentException.class);
    }
}
