package org.yichuan.platform.modules.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;

/** Which module is enabled where, for the door; and whose code failed last. */
final class Guard implements ModuleGuard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private final Inventory inventory;
    private final Book book;
    private final Map<String, Message> faults = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();

    Guard(Inventory inventory, Book book) {
        this.inventory = inventory;
        this.book = book;
    }

    @Override
    public boolean enabled(String action, Unit unit) {
        Set<String> owners = inventory.owners(action);
        if (owners.isEmpty()) {
            return !inventory.lost(action);
        }
        for (String owner : owners) {
            if (on(owner, unit)) {
                return true;
            }
        }
        return false;
    }

    /** The unit's own switch, else its level's, else what the module says. */
    boolean on(String module, Unit unit) {
        Entry entry = book.entries().get(module);
        return (entry == null || !entry.removed()) && on(module, unit, inventory.offByDefault(module));
    }

    /** The same of one that would be there. @param off whether it serves nobody until it is enabled */
    boolean on(String module, Unit unit, boolean off) {
        Map<String, Boolean> switches = book.switches(module);
        Boolean own = switches.get(unit.level() + "/" + unit.code());
        Boolean level = own == null ? switches.get(unit.level().name()) : own;
        return level == null ? !off : level;
    }

    @Override
    public void failed(String action, Message what) {
        inventory.owners(action).forEach(module -> {
            LOG.warn("module {} failed in {}: {}", module, action, what.en());
            faults.put(module, new Message(action + "：" + what.zh(), action + ": " + what.en()));
        });
    }

    @Override
    public boolean changing() {
        return changes.get() > 0;
    }

    void begins() {
        changes.incrementAndGet();
    }

    void ends() {
        changes.decrementAndGet();
    }

    void fault(String module, Message what) {
        faults.put(module, what);
    }

    /** Why its code failed last; null when it did not. */
    Message fault(String module) {
        return faults.get(module);
    }

    void healed(String module) {
        faults.remove(module);
    }
}
