package org.yichuan.api.status;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: a line of {@code yichuan:info}, such as {@code sample documents: complete}. Register one as an OSGi service.
 *
 * <pre>{@code
 * public final class Queue implements StatusLine {
 *     public String name() { return "exchange queue"; }
 *     public String value() { return waiting.size() + " waiting"; }
 * }
 * }</pre>
 */
@ConsumerType
public interface StatusLine {

    /** What the line is about, in English, without a colon. */
    String name();

    /** How it stands now; called each time, returns at once. */
    String value();
}
