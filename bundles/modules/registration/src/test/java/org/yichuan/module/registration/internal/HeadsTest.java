package org.yichuan.module.registration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadsTest {

    @Test
    void aTitleCannotTurnTheDirectionOfWhatFollowsIt() {
        assertThat(Heads.plain("关于\u202E知通的\u202C春运\u2066安排\u2069")).isEqualTo("关于知通的春运安排");
        assertThat(Heads.plain("报告\u202Efdp.exe")).isEqualTo("报告fdp.exe");
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(Heads.plain(" 关于\r\n春运\u0000的\u2028通知\u2029")).isEqualTo("关于 春运 的 通知");
    }

    @Test
    void whatBelongsToOrdinaryTextStays() {
        String family = "👨\u200D👩\u200D👧";
        assertThat(Heads.plain(family + "❤\uFE0F می\u200Cخواهم שלום\u200F!")).isEqualTo(family + "❤\uFE0F می\u200Cخواهم שלום\u200F!");
    }
}
