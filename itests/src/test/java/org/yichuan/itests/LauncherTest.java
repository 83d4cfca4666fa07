package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's promises and its refusals, and the shell's exit status. */
class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyInstanceAnswersAndRefusesWhatItMust() throws Exception {
        try (Product product = Product.start(folder.resolve("a"), "--empty")) {
            Product.Result status = product.run("status");
            assertThat(status.status()).isZero();
            assertThat(status.output()).contains("state: running").contains(product.address()).containsPattern("pid: \\d+").contains("version: ");
            String password = Files.readString(product.data.resolve("initial-admin-password.txt"));
            assertThat(password.strip()).hasSizeGreaterThan(8);
            assertThat(product.shell("yichuan:info").output()).contains("people: 1");
            assertThat(Files.readAllLines(product.data.resolve("log/karaf.log"))).as("warnings and errors of a start")
                    .filteredOn(line -> line.contains("| ERROR |") || line.contains("| WARN  |")).isEmpty();

            assertThat(product.startAgain().output()).contains("is in use by another instance");
            Product.Result taken = product.run("start", "--port", String.valueOf(product.port));
            assertThat(taken.status()).isNotZero();
            assertThat(taken.output().lines().count()).isEqualTo(1);

            assertThat(product.shell("yichuan:number-parse", "国办发[2009]3号")).isEqualTo(new Product.Result(0, "国办发〔2009〕3号\n"));
            assertThat(completed(product, "yichuan:module-en")).containsExactly("module-enable");
            assertThat(completed(product, "yichuan:module-enable rece")).containsExactly("receive");
            assertThat(completed(product, "yichuan:module-enable receive --le")).containsExactly("--level");
            assertThat(completed(product, "yichuan:module-enable receive --level ")).containsExactly("BUREAU", "DEPARTMENT", "SECTION", "STATION");
            assertThat(completed(product, "yichuan:no-such-command ")).isEmpty();
            assertThat(product.shell("yichuan:no-such-command").status()).isNotZero();
            assertThat(product.shell("yichuan:register-import", "/no/such/file").status()).isNotZero();
        }
    }

    /** What bash offers at the end of the line. */
    private static List<String> completed(Product product, String command) throws Exception {
        String launcher = Path.of(System.getProperty("yichuan.top"), "yichuan").toString();
        String line = launcher + " shell --data " + product.data + " -- " + command;
        Process bash = new ProcessBuilder("bash", "-c", "source <(" + launcher + " completion); COMP_LINE=$1; COMP_POINT=${#1}; _yichuan; printf '%s\\n' \"${COMPREPLY[@]}\"", "bash", line)
                .redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said.lines().filter(l -> !l.isEmpty()).toList();
    }

    @Test
    void aFolderOfANewerVersionAndATakenPortAreRefusedInOneSentence() throws Exception {
        Path newer = Files.createDirectories(folder.resolve("newer"));
        Files.writeString(newer.resolve("version"), "9.0.0\n");
        Product.Result refused = runOn(newer, String.valueOf(Product.freePort()));
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("newer version 9.0.0").hasLineCount(1);
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0)) {
            Product.Result port = runOn(folder.resolve("b"), String.valueOf(taken.getLocalPort()));
            assertThat(port.status()).isNotZero();
            assertThat(port.output()).contains("Port " + taken.getLocalPort() + " is in use").hasLineCount(1);
        }
    }

    private static Product.Result runOn(Path data, String port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("yichuan.top"), "yichuan").toString(), "start", "--data", data.toString(), "--port",
                port).redirectErrorStream(true);
        builder.environment().put("YICHUAN_NO_BUILD", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Product.Result(process.waitFor(), output);
    }
}
