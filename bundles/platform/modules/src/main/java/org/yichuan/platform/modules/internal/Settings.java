package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code etc/yichuan-modules.properties}, read anew each time: a change counts at once. No .cfg file:
 * those are taken, and written back, by the framework's configuration. */
final class Settings {
    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final int WAIT_SECONDS = 10;
    private final Path file;

    Settings(Path file) {
        this.file = file;
    }

    /** {@code unsigned=allow}: files without a signature are let in. */
    boolean unsignedAllowed() {
        return "allow".equals(read().getProperty("unsigned", "refuse").strip());
    }

    /** {@code wait=SECONDS}: how long a module may take to come up. */
    Duration patience() {
        try {
            return Duration.ofSeconds(Long.parseLong(read().getProperty("wait", String.valueOf(WAIT_SECONDS)).strip()));
        } catch (NumberFormatException wrong) {
            LOG.warn("wait in {} is no number of seconds; {} is used", file, WAIT_SECONDS);
            return Duration.ofSeconds(WAIT_SECONDS);
        }
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read; the defaults count", file, e);
            }
        }
        return properties;
    }
}
