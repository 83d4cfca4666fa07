package org.yichuan.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.text.Message;
import org.yichuan.batch.RegisterImport.Result;
import org.yichuan.batch.RegisterImport.Row;

class CommandsTest {

    @Test
    void readsInputs() {
        assertThat(Inputs.read(null)).isEqualTo(Input.of("via", "shell"));
        assertThat(Inputs.read("{\"via\":\"page\"}").text("via")).as("the mark cannot be talked away").isEqualTo("shell");
        Input input = Inputs.read("{\"opinion\":\"同意\",\"leadersInTurn\":true,\"leaders\":[\"0190a0a0-0000-7000-8000-000000000001\"],\"x\":null}");
        assertThat(input.text("opinion")).isEqualTo("同意");
        assertThat(input.flag("leadersInTurn")).isTrue();
        assertThat(input.ids("leaders")).hasSize(1);
    }

    @Test
    void refusesWhatIsNoObject() {
        for (String broken : List.of("[1]", "{", "{} x", "text")) {
            assertThatThrownBy(() -> Inputs.read(broken)).isInstanceOf(Failure.class);
        }
    }

    @Test
    void printsRowsOnOneLineWithoutControlCharacters() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        RegisterImportCommand.printer(out, false).accept(new Row(1, Result.REGISTERED, "甲〔2026〕1号", "某", null));
        RegisterImportCommand.printer(out, false).accept(new Row(2, Result.REFUSED, "", "", new Message("没有\n标题\u001b[31m", "no title")));
        RegisterImportCommand.printer(out, true).accept(new Row(3, Result.ALREADY_THERE, "", "某\u202e件", null));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("line 2 refused: 没有 标题 [31m / no title", "line 3 already there: -  某 件");
    }
}
