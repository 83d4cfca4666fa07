package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./yichuan run} as somebody meets it who types it first, and what it says where there is no JDK. */
class ForegroundTest {
    @TempDir
    Path folder;

    @Test
    void runTellsWhereItIsAndEndsWithCtrlC() throws Exception {
        Path data = folder.resolve("data");
        Path output = folder.resolve("out.txt");
        // in a process group of its own, as at a terminal, where Ctrl+C reaches the whole group; a build that runs in the
        // background hands down that the signal is ignored, a terminal does not
        Process run = launcher(output, List.of("run", "--empty", "--port", String.valueOf(Product.freePort()), "--data", data.toString()), List.of("env", "--default-signal=INT", "setsid"));
        try {
            await(output, "Press Ctrl+C to stop.");
            assertThat(Files.readString(output)).containsPattern("http://127\\.0\\.0\\.1:\\d+/").contains("one-time password: ");
            new ProcessBuilder("kill", "-INT", "--", "-" + run.pid()).start().waitFor();
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).as("ended by Ctrl+C").isTrue();
            assertThat(run.exitValue()).isZero();
            assertThat(data.resolve("yichuan.pid")).as("the product was stopped, not left behind").doesNotExist();
        } finally {
            run.destroyForcibly();
            launcher(output, List.of("stop", "--data", data.toString()), List.of()).waitFor();
        }
    }

    @Test
    void withoutAJdkOneSentenceSaysWhatToInstall() throws Exception {
        Path output = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("yichuan.top"), "yichuan").toString(), "start", "--data", folder.resolve("d").toString())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("YICHUAN_NO_BUILD", "1");
        builder.environment().put("YICHUAN_JDKS", folder.resolve("none").toString());
        assertThat(builder.start().waitFor()).isNotZero();
        assertThat(Files.readString(output)).startsWith("No JDK 21 or newer was found; install one").hasLineCount(1);
    }

    private static Process launcher(Path output, List<String> words, List<String> before) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("yichuan.top"), "yichuan").toString());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("YICHUAN_NO_BUILD", "1");
        return builder.start();
    }

    private static void await(Path file, String text) throws Exception {
        for (int i = 0; i < 1200; i++) {
            if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).contains(text)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("'" + text + "' was never printed; printed: " + Files.readString(file));
    }
}
