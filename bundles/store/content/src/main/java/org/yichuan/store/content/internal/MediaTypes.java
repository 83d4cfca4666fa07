package org.yichuan.store.content.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file: by its first bytes, and by its name only where that makes the same type more exact. */
public final class MediaTypes {

    private final Detector detector;

    public MediaTypes() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MediaTypes.class.getClassLoader());
        try {
            this.detector = MimeTypes.getDefaultMimeTypes(MediaTypes.class.getClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** @param name the name as given, may be null */
    public String of(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        if (name != null) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (TikaInputStream content = TikaInputStream.get(file)) {
            return detector.detect(content, metadata).getBaseType().toString();
        }
    }
}
