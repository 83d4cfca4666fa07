package org.yichuan.api.page;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.text.Message;

/**
 * What leaves the office: rendered by GB/T 9704-2012, measured, sealed, and verified again. It decides nothing about who may
 * do so: that is asked at the door before.
 */
@ProviderType
public interface FinishedPages {

    /** Formats there is a {@link Renderer} for. */
    List<String> formats();

    /**
     * A document as a file, without seals: to look at before signing.
     *
     * @throws NotRendered when there is no such format, or it cannot be set
     */
    Rendered render(String format, OfficialText text, Issue issue);

    /**
     * Measures what would be issued: renders it, reads positions, sizes, colours and rules back out of the file and compares
     * them with the standard. Empty when every measure is kept.
     *
     * @throws NotRendered when there is no such format, or it cannot be set
     */
    List<Finding> measure(String format, OfficialText text, Issue issue);

    /**
     * A document as a file, sealed by each of those who sign it (用印, 7.3.5.1). A seal is made for an issuer that has none yet.
     *
     * @throws NotRendered when the format has no seals, or it cannot be set
     */
    Rendered seal(String format, OfficialText text, Issue issue);

    /** Looks at a file that was sealed: every byte of it, and every signature. */
    Verdict verify(byte[] file);

    /**
     * Whether a sealed file is as it left the office.
     *
     * @param genuine  true when all bytes are covered by valid signatures of known seals
     * @param sealedBy who sealed it, in the order of sealing
     * @param why      one sentence
     */
    record Verdict(boolean genuine, List<String> sealedBy, Message why) {
        public Verdict {
            sealedBy = List.copyOf(sealedBy);
        }
    }
}
