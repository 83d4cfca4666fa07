package org.yichuan.module.sampledata.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the sample when the product starts on an empty database: the people at once, the documents in the background. */
public final class Sample {
    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final int LONGEST_WAIT_SECONDS = 600;

    private final SampleOrganisation organisation;
    private final SampleDocuments documents;
    private final boolean empty;
    private Thread thread;
    private volatile String state = "none";

    /** @param empty the product is to start empty: nothing is made */
    public Sample(SampleOrganisation organisation, SampleDocuments documents, boolean empty) {
        this.organisation = organisation;
        this.documents = documents;
        this.empty = empty;
    }

    public void start() {
        if (!empty && organisation.create()) {
            state = "being made";
            thread = Thread.ofPlatform().name("yichuan-sample-documents").daemon().priority(Thread.MIN_PRIORITY).start(this::documents);
        }
    }

    public void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }

    /** {@code none}, {@code being made}, {@code complete}, or {@code interrupted} until the next start. */
    String state() {
        return state;
    }

    private void documents() {
        try {
            for (int waited = 0; !documents.possible(); waited++) {
                if (waited == LONGEST_WAIT_SECONDS) {
                    LOG.warn("no sample documents: actions or grants they need did not come");
                    state = "interrupted";
                    return;
                }
                Thread.sleep(1_000);
            }
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
