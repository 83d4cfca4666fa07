package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.internal.CurrentInstance;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.yichuan.api.modules.Bounded;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.text.Message;

/**
 * Runs a module's part of a page with a limit. It runs in a thread of its own while the request waits and holds the
 * session's lock, so for the page nothing is at once; code that never comes back does not keep the person's session.
 */
final class Guarded {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private final ModuleGuard guard;
    private final Bounded bounded = new Bounded("page");

    Guarded(ModuleGuard guard) {
        this.guard = guard;
    }

    /**
     * @param action the action under which a failure is reported
     * @param whose  the service whose code it is
     * @throws IllegalStateException when the code throws or does not come back; it has been reported then
     */
    <T> T call(String action, Object whose, Supplier<T> code) {
        Map<Class<?>, CurrentInstance> current = CurrentInstance.getInstances();
        try {
            return bounded.call(whose, LIMIT, () -> {
                CurrentInstance.restoreInstances(current);
                try {
                    return code.get();
                } finally {
                    CurrentInstance.clearAll();
                }
            });
        } catch (Bounded.Slow slow) {
            guard.failed(action, slow.why());
            throw new IllegalStateException(action + " did not come back", slow);
        } catch (RuntimeException | Error failed) {
            guard.failed(action, Message.of(failed.toString()));
            throw new IllegalStateException(action + " failed", failed);
        }
    }

    void close() {
        bounded.close();
    }
}
