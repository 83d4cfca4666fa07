package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.FilledIn;
import org.yichuan.web.api.Handout;

/** Hands out a file that stands in a field of a form, asking anew each time whether the person may read that field. */
final class FilledFile implements DownloadHandler {
    private static final long serialVersionUID = 1L;
    private final transient Desk desk;
    private final UUID document;
    private final UUID unit;
    private final String field;
    private final String sha256;

    FilledFile(Desk desk, UUID document, FilledIn.Value value, String sha256) {
        this.desk = desk;
        this.document = document;
        this.unit = value.unit();
        this.field = value.field().name();
        this.sha256 = sha256;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Map<?, ?> file = desk.documents().file(desk.person(), document).stream().flatMap(d -> FilledIn.of(desk, d).stream())
                .filter(v -> v.unit().equals(unit) && v.field().name().equals(field) && v.field().type().equals("attachment"))
                .flatMap(v -> ((Collection<?>) v.value()).stream()).filter(f -> f instanceof Map<?, ?> m && sha256.equals(m.get("sha256"))).map(f -> (Map<?, ?>) f)
                .findFirst().orElse(null);
        if (file == null) {
            event.getResponse().setStatus(404);
            return;
        }
        Handout.head(event.getResponse(), String.valueOf(file.get("name")), "application/octet-stream", false);
        try (InputStream in = desk.content().open(sha256)) {
            in.transferTo(event.getOutputStream());
        }
    }
}
