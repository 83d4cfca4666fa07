package org.yichuan.store.jpa.internal;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** EclipseLink's log goes where the product's goes. SQL is told at trace. */
public final class Slf4jLog extends AbstractSessionLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.yichuan.store.jpa.eclipselink");

    public Slf4jLog() {
        setLevel(LOG.isTraceEnabled() ? SessionLog.FINE : SessionLog.WARNING);
    }

    @Override
    public boolean shouldLog(int level, String category) {
        // what fails is thrown, and told by whoever catches it
        return level >= SessionLog.WARNING ? LOG.isWarnEnabled() && !"sql".equals(category) : level >= SessionLog.FINE && LOG.isTraceEnabled();
    }

    @Override
    public boolean shouldLog(int level) {
        return shouldLog(level, null);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (!shouldLog(entry.getLevel(), entry.getNameSpace())) {
            return;
        }
        String message = entry.hasException() ? String.valueOf(entry.getException()) : formatMessage(entry);
        if (entry.getLevel() >= SessionLog.WARNING && !entry.hasException()) {
            LOG.warn(message);
        } else {
            LOG.trace(message);
        }
    }
}
