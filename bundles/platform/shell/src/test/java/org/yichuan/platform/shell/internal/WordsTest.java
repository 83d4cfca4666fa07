package org.yichuan.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Map<String, Boolean> OPTIONS = Map.of("--level", true, "--unit", true, "--json", false);

    @Test
    void optionsMayStandAfterArguments() {
        assertThat(Words.ordered(List.of("yichuan:module-enable", "feedback", "--level", "STATION", "--json", "--unit", "Z01"), OPTIONS))
                .containsExactly("yichuan:module-enable", "--level", "STATION", "--json", "--unit", "Z01", "feedback");
    }

    @Test
    void whatIsNoOptionOfTheCommandStaysAnArgument() {
        assertThat(Words.ordered(List.of("c", "-5", "--level=STATION", "--", "--json"), OPTIONS)).containsExactly("c", "--level=STATION", "-5", "--json");
        assertThat(Words.ordered(List.of("c", "--level"), OPTIONS)).containsExactly("c", "--level");
    }

    @Test
    void withoutARegistryNothingChanges() {
        assertThat(Words.ordered(null, List.of("yichuan:info", "a", "--json"))).containsExactly("yichuan:info", "a", "--json");
    }
}
