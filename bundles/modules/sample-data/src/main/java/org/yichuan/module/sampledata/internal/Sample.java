package org.yichuan.module.sampledata.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the sample when the product starts on an empty database: the people at once, the documents in the background. */
public final class Sample {
    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    /** When what is missing has stayed the same for so long, it does not come: this node has other levels. */
    private static final Duration SETTLED = Duration.ofSeconds(60);

    private final SampleOrganisation organisation;
    private final SampleDocuments documents;
    private final boolean empty;
    private final Duration settled;
    private Thread thread;
    private volatile String state = "none";

    /** @param empty the product is to start empty: nothing is made */
    public Sample(SampleOrganisation organisation, SampleDocuments documents, boolean empty) {
        this(organisation, documents, empty, SETTLED);
    }

    Sample(SampleOrganisation organisation, SampleDocuments documents, boolean empty, Duration settled) {
        this.organisation = organisation;
        this.documents = documents;
        this.empty = empty;
        this.settled = settled;
    }

    public void start() {
        if (!empty && organisation.create()) {
            thread = Thread.ofPlatform().name("yichuan-sample-documents").daemon().priority(Thread.MIN_PRIORITY).start(this::documents);
        }
    }

    public void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    /** {@code none}, {@code waiting for …}, {@code being made}, {@code complete}, or {@code interrupted} until the next start. */
    String state() {
        return state;
    }

    /** Waits until all they need is there; false when it does not come, as on a node without the levels that make documents. */
    private boolean possible() throws InterruptedException {
        Set<String> before = Set.of();
        Instant since = Instant.now();
        for (Set<String> missing = documents.missing(); !missing.isEmpty(); missing = documents.missing()) {
            if (!missing.equals(before)) {
                before = missing;
                since = Instant.now();
            } else if (since.plus(settled).isBefore(Instant.now())) {
                state = "none, as nobody on this node may " + String.join(" ", missing);
                LOG.info("no sample documents, as nobody on this node may {}", missing);
                return false;
            }
            state = "waiting for " + String.join(" ", missing);
            Thread.sleep(Math.min(1_000, settled.toMillis()));
        }
        return true;
    }

    private void documents() {
        try {
            if (!possible()) {
                return;
            }
            state = "being made";
            // the first page comes first: both want the processor
            Thread.sleep(3_000);
            documents.create();
            state = "complete";
        } catch (InterruptedException stopping) {
            LOG.info("sample documents: to be continued at the next start");
        } catch (RuntimeException failed) {
            state = "interrupted";
            LOG.warn("sample documents: to be continued at the next start", failed);
        }
    }
}
