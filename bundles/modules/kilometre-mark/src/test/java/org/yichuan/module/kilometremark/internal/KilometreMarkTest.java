package org.yichuan.module.kilometremark.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KilometreMarkTest {
    private final KilometreMark type = new KilometreMark();

    @ParameterizedTest
    @CsvSource({"K123+456, K123+456", "k7+5, K7+005", "123＋456, K123+456", "K12, K12+000", "K007 + 050, K7+050"})
    void isReadAsPeopleWriteIt(String written, String kept) {
        assertThat(type.read(null, written)).isEqualTo(kept);
        assertThat(kept).matches(type.schema(null).get("pattern").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "K12+4567", "K12345+000", "DK12-3", "12.5 km"})
    void whatIsNoMarkIsNotRead(String text) {
        assertThatThrownBy(() -> type.read(null, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsAlongTheLine() {
        assertThat(Stream.of("K100+000", "K9+999", "K9+050", "K0+001").sorted(Comparator.comparing(m -> type.key(null, m).number())))
                .containsExactly("K0+001", "K9+050", "K9+999", "K100+000");
    }
}
