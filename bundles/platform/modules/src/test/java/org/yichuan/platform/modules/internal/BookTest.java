package org.yichuan.platform.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.Module.Kind;
import org.yichuan.api.text.Message;

class BookTest {
    @TempDir
    Path folder;

    private Book written() {
        Book book = new Book(folder);
        book.put(new Entry("a", Kind.MODULE, "org.example.a", "A", "", false, List.of(new Held("1.0.0", "00", "file a.jar", "key"))));
        book.switches("a", Map.of("STATION", true));
        book.record(new By(null, "shell", "because"), "install", "a", "1.0.0", Message.NONE, true);
        book.record(new By(null, "shell", ""), "enable", "a", "1.0.0", Message.of("STATION"), true);
        return book;
    }

    @Test
    void isTheSameAfterARestart() {
        written();
        Book again = new Book(folder);
        assertThat(again.entries().get("a").current().version()).isEqualTo("1.0.0");
        assertThat(again.switches("a")).containsEntry("STATION", true);
        assertThat(again.changes()).hasSize(2);
        assertThat(again.verify()).isEmpty();
    }

    @Test
    void findsWhatWasAlteredCutOffOrTakenOut() throws Exception {
        Book book = written();
        Path journal = folder.resolve("journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, List.of(lines.get(0).replace("because", "by chance"), lines.get(1)));
        assertThat(book.verify()).contains("entry 1");
        Files.write(journal, List.of(lines.get(0)));
        assertThat(book.verify()).contains("cut off after entry 1");
        Files.write(journal, List.of(lines.get(1)));
        assertThat(book.verify()).contains("entry 1");
        Files.write(journal, lines);
        assertThat(book.verify()).isEmpty();
    }

    @Test
    void goesOnAfterAKillBetweenLineAndState() throws Exception {
        Book book = written();
        Path state = folder.resolve("state.json");
        byte[] before = Files.readAllBytes(state);
        book.record(new By(null, "shell", ""), "remove", "a", "", Message.NONE, true);
        Files.write(state, before);
        Book again = new Book(folder);
        again.record(new By(null, "shell", ""), "install", "a", "", Message.NONE, true);
        assertThat(again.changes()).extracting(c -> c.step()).containsExactly("install", "enable", "remove", "install");
        assertThat(again.verify()).isEmpty();
    }
}
