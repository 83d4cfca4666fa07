package org.yichuan.api.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfficialTextTest {

    @Test
    void aTitleTellsItsType() {
        assertThat(StatutoryType.atEndOf("汉口车务段关于防洪工作的紧急通知 ")).contains(StatutoryType.NOTICE);
        assertThat(StatutoryType.atEndOf("中华人民共和国国务院令")).contains(StatutoryType.ORDER);
        assertThat(StatutoryType.atEndOf("关于商请支援的函")).contains(StatutoryType.LETTER);
        assertThat(StatutoryType.atEndOf("关于防洪工作")).isEmpty();
        assertThat(StatutoryType.atEndOf("")).isEmpty();
    }

    @Test
    void whatCannotStandOnAPageIsNotMade() {
        assertThatThrownBy(() -> new Block.Heading(5, "x")).hasMessageContaining("5");
        assertThatThrownBy(() -> new Block.Heading(0, "x")).hasMessageContaining("0");
        assertThatThrownBy(() -> new Block.Table(List.of("a", "b"), List.of(List.of("1")))).hasMessageContaining("1 cells");
    }
}
