package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the launcher builds: what is missing, and nothing twice. In a folder of its own, with something in the place of
 * Maven that leaves behind what Maven would, because a build within a build would take minutes.
 */
class BuildTest {
    @TempDir
    Path folder;

    @BeforeEach
    void checkout() throws Exception {
        Files.copy(Path.of(System.getProperty("yichuan.top"), "yichuan"), folder.resolve("yichuan"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(folder.resolve("pom.xml"), "<project>\n  <version>0.1.0-SNAPSHOT</version>\n</project>\n");
        Files.createDirectories(folder.resolve("features"));
        Files.createDirectories(folder.resolve("bundles/some/target"));
        Files.writeString(folder.resolve("bundles/some/Some.java"), "class Some { }");
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, """
                #!/usr/bin/env bash
                echo "[INFO] Building Yichuan :: Bundles 0.1.0-SNAPSHOT [1/2]"
                sleep 2
                echo "[INFO] Building Yichuan :: Karaf assembly 0.1.0-SNAPSHOT [2/2]"
                sleep 2
                [ -f fails ] && { echo "[ERROR] Some.java does not compile"; exit 1; }
                mkdir -p karaf-assembly/target/assembly/etc && echo built >> builds
                """);
        maven.toFile().setExecutable(true);
    }

    @Test
    void whatIsMissingIsBuiltWithItsProgressAndASecondTimeNothingIs() throws Exception {
        Product.Result first = build();
        assertThat(first.status()).isZero();
        assertThat(first.output()).contains("1/2 Yichuan :: Bundles").contains("2/2 Yichuan :: Karaf assembly").containsPattern("Built in \\d+ s\\.");
        assertThat(build()).isEqualTo(new Product.Result(0, ""));
        // what a build makes is no reason for another one; what somebody wrote is
        touch("bundles/some/target/Some.class");
        assertThat(build().output()).isEmpty();
        touch("bundles/some/Some.java");
        assertThat(build().output()).contains("Built in");
        assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(2);
    }

    @Test
    void aBuildThatFailsSaysWhyAndIsTriedAgain() throws Exception {
        Files.createFile(folder.resolve("fails"));
        for (int i = 0; i < 2; i++) {
            Product.Result failed = build();
            assertThat(failed.status()).isNotZero();
            assertThat(failed.output()).contains("Some.java does not compile").contains("The build failed; see target/build.log.");
        }
        Files.delete(folder.resolve("fails"));
        assertThat(build().status()).isZero();
    }

    private void touch(String file) throws Exception {
        Files.writeString(folder.resolve(file), "class Some { int changed; }");
        Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.now().plusSeconds(2)));
    }

    private Product.Result build() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("yichuan").toString(), "build").redirectErrorStream(true);
        builder.environment().remove("YICHUAN_NO_BUILD");
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Product.Result(process.waitFor(), output);
    }
}
