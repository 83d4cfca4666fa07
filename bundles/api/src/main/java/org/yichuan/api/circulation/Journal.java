package org.yichuan.api.circulation;

import org.osgi.annotation.versioning.ProviderType;

/** Proof that the journal is whole. */
@ProviderType
public interface Journal {

    /** Recomputes every chain and every checkpoint. */
    Verification verify();

    /** Writes a signed checkpoint over the chains that moved since the last one. @return how many chains it covers */
    int checkpoint();

    /**
     * @param firstBroken names the first broken entry or checkpoint and what is wrong with it; empty when all is whole
     */
    record Verification(long documents, long entries, long checkpoints, String firstBroken) {
        public boolean whole() {
            return firstBroken.isEmpty();
        }
    }
}
