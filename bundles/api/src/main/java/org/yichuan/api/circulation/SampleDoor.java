package org.yichuan.api.circulation;

import java.time.Clock;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The door by another clock, so that sample documents have a believable past. Rights are checked and entries written as
 * ever; only the time is the clock's. It opens on a database without any document, and never again once its maker has
 * said that the sample is complete: what people do cannot be dated by anyone.
 */
@ProviderType
public interface SampleDoor {

    /**
     * @return the door by that clock, until the sample is complete
     * @throws IllegalStateException when the database has documents that are not of a sample under way
     */
    Circulation open(Clock clock);

    /** The sample is there: closes this for ever, over restarts. */
    void complete();

    boolean isComplete();
}
