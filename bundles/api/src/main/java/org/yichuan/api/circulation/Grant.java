package org.yichuan.api.circulation;

import java.util.Collection;
import java.util.Set;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;

/**
 * Extension point: lets a level's post perform actions (and open the screens named like them). A permission bundle is
 * Blueprint XML that registers these as services, nothing else:
 *
 * <pre>{@code
 * <service interface="org.yichuan.api.circulation.Grant">
 *   <bean class="org.yichuan.api.circulation.Grant">
 *     <argument value="STATION"/><argument value="STATION_CLERK"/>
 *     <argument value="receive lookup"/>
 *   </bean>
 * </service>
 * }</pre>
 */
public final class Grant {
    private final Level level;
    private final Post post;
    private final Set<String> actions;
    private final Set<String> unitCodes;

    /** @param actions codes with blanks between them, as a Blueprint file gives them */
    public Grant(Level level, Post post, String actions) {
        this(level, post, Set.of(actions.strip().split("\\s+")), Set.of());
    }

    /** @param unitCodes only these units, or empty for every unit of the level */
    public Grant(Level level, Post post, Collection<String> actions, Collection<String> unitCodes) {
        this.level = level;
        this.post = post;
        this.actions = Set.copyOf(actions);
        this.unitCodes = Set.copyOf(unitCodes);
    }

    public Level level() { return level; }
    public Post post() { return post; }
    public Set<String> actions() { return actions; }
    public Set<String> unitCodes() { return unitCodes; }

    /** Whether it lets the holder of {@code post} in {@code unit} perform {@code action}. */
    public boolean allows(Unit unit, Post post, String action) {
        return unit.level() == level && this.post == post && actions.contains(action)
                && (unitCodes.isEmpty() || unitCodes.contains(unit.code()));
    }
}
