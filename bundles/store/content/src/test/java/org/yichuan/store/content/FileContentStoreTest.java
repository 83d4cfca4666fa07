package org.yichuan.store.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.ContentStore.Stored;

class FileContentStoreTest {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void open() {
        store = FileContentStore.open(folder.resolve("content"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keepsByHashOnce() throws IOException {
        Stored first = store.put("a.txt", bytes("abc"));
        Stored again = store.put("b.txt", bytes("abc"));
        assertThat(first).isEqualTo(again);
        assertThat(first.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(first.size()).isEqualTo(3);
        assertThat(files()).containsExactly(folder.resolve("content/ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        try (InputStream content = store.open(first.sha256())) {
            assertThat(content).hasContent("abc");
        }
    }

    @Test
    void keepsNothingToo() throws IOException {
        assertThat(store.put("empty", bytes(""))).extracting(Stored::sha256, Stored::size).containsExactly(EMPTY, 0L);
        try (InputStream content = store.open(EMPTY)) {
            assertThat(content.read()).isEqualTo(-1);
        }
    }

    @Test
    void contentTellsTheTypeAndTheNameOnlyHints() throws IOException {
        assertThat(store.put("report.exe", bytes("%PDF-1.7\n%\u00e2\u00e3")).mediaType()).isEqualTo("application/pdf");
        assertThat(store.put("harmless.pdf", bytes("<html><script>alert(1)</script></html>")).mediaType()).isEqualTo("text/html");
        assertThat(store.put("图.png", bytes("\u0089PNG\r\n\u001a\n....")).mediaType()).isEqualTo("image/png");
        assertThat(store.put("表.xlsx", bytes("PK\u0003\u0004\u0014\u0000\u0006\u0000")).mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(store.put("x.pdf", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000")).mediaType()).startsWith("application/x-").isNotEqualTo("application/pdf");
        assertThat(store.put("数据.csv", bytes("a,b\n1,2\n")).mediaType()).isEqualTo("text/csv");
        assertThat(store.put(null, bytes("words")).mediaType()).isEqualTo("text/plain");
        assertThat(store.put("../../etc/passwd", bytes("other words")).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void overTheLimitNothingIsLeft() throws IOException {
        assertThat(store.put("big", new Zeros(ContentStore.LIMIT)).size()).isEqualTo(ContentStore.LIMIT);
        int before = files().size();
        assertThatThrownBy(() -> store.put("bigger", new Zeros(ContentStore.LIMIT + 1))).isInstanceOf(ContentStore.TooLarge.class);
        assertThat(files()).hasSize(before);
    }

    @Test
    void aBrokenStreamLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection lost");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> store.put("x", broken)).hasMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAnInterruptedUploadLeftIsRemovedAtTheStart() throws IOException {
        Files.writeString(folder.resolve("content/incoming/left"), "x");
        String hash = store.put("a", bytes("abc")).sha256();
        store = FileContentStore.open(folder.resolve("content"));
        assertThat(files()).hasSize(1);
        store.open(hash).close();
    }

    @Test
    void whatIsNotThereOrNoHashIsNotFound() {
        for (String hash : List.of("00".repeat(32), "..", "../../../etc/passwd", "", "E3".repeat(32))) {
            assertThatThrownBy(() -> store.open(hash)).isInstanceOf(NoSuchFileException.class);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            left -= read;
            return read;
        }
    }
}
