package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.DocumentPart;

/** A module's part of a document's page with what it says about itself asked once, when it came, and its code run with a limit. */
record KnownPart(DocumentPart part, Guarded guarded, String code, int order) implements DocumentPart {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPart.class);

    /** @throws RuntimeException when it cannot say what it is */
    static KnownPart of(DocumentPart part, Guarded guarded) {
        return new KnownPart(part, guarded, Objects.requireNonNull(part.code()), part.order());
    }

    /** Nothing when it fails: the document is shown without it. */
    @Override
    public Optional<Component> part(Desk desk, Documents.File file) {
        try {
            return guarded.call(code, part, () -> part.part(desk, file));
        } catch (IllegalStateException failed) {
            LOG.error("The part {} of the page of document {} could not be made", code, file.document().id(), failed);
            return Optional.empty();
        }
    }
}
