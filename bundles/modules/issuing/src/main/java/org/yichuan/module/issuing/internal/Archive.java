package org.yichuan.module.issuing.internal;

import java.util.Optional;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.document.DocumentNumber;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.page.IssuedDocuments;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.official.Finishing;

/** What was dispatched, as it was signed, for {@code yichuan:document-export}. */
public final class Archive implements IssuedDocuments {
    private final OutgoingDocuments outgoing;
    private final Finishing finishing;

    public Archive(OutgoingDocuments outgoing, Organisation organisation, Circulation circulation) {
        this.outgoing = outgoing;
        this.finishing = new Finishing(organisation, circulation);
    }

    /** Brackets and blanks may be typed as they come. */
    @Override
    public Optional<Issued> byNumber(String number) {
        return outgoing.issued(DocumentNumber.normalise(number)).map(finishing::of);
    }

    @Override
    public Optional<SealUse> sealed(String sha256) {
        return outgoing.sealed(sha256).map(e -> new SealUse(e.documentId(), e.number(), e.at(), e.actorName()));
    }

    @Override
    public Optional<Issued> last() {
        return outgoing.lastIssued().map(finishing::of);
    }
}
