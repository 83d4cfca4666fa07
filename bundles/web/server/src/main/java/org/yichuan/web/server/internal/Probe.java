package org.yichuan.web.server.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one question at a time, however many wait for the answer: a stream of health requests is no load on what is asked. */
final class Probe {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final Runnable question;
    private final long patience;
    private CompletableFuture<Void> asked;

    /** @param patience milliseconds after which no answer is a no */
    Probe(Runnable question, long patience) {
        this.question = question;
        this.patience = patience;
    }

    boolean up() {
        try {
            ask().get(patience, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            LOG.warn("The health check failed", e.getCause());
            return false;
        } catch (TimeoutException e) {
            LOG.warn("The health check has had no answer for {} ms", patience);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Void> ask() {
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.runAsync(question, task -> Thread.ofVirtual().name("health").start(task));
        }
        return asked;
    }
}
