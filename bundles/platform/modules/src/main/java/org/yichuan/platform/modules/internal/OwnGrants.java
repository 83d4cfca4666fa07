package org.yichuan.platform.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.modules.ModuleRefused;

/** The grants in the Blueprint files of a jar that is not installed: a forecast. What cannot be read is left out; it shows when it is installed. */
final class OwnGrants {
    private static final Logger LOG = LoggerFactory.getLogger(OwnGrants.class);

    private OwnGrants() {
    }

    static List<Grant> of(byte[] jar) {
        List<Grant> grants = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("OSGI-INF/blueprint/[^/]+\\.xml")) {
                    grants.addAll(Permissions.among(entry.getName(), new ByteArrayInputStream(zip.readAllBytes())));
                }
            }
        } catch (IOException | XMLStreamException | ModuleRefused unreadable) {
            LOG.debug("grants that cannot be read beforehand", unreadable);
        }
        return grants;
    }
}
