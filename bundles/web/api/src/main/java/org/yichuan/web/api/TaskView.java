package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * The screen of a person's open tasks of some steps, with their number beside its menu entry. A module needs no class
 * for it:
 *
 * <pre>{@code
 * <service interface="org.yichuan.web.api.View">
 *   <bean class="org.yichuan.web.api.TaskView">
 *     <argument value="org.example.internal.web.AssignForm"/><argument value="handle"/><argument value="handle"/><argument value="10"/>
 *     <argument value="TASKS"/><argument value="HANDLE CO_HANDLE"/><argument value="false"/>
 *   </bean>
 * </service>
 * }</pre>
 */
public final class TaskView implements View {
    private final Message title;
    private final String path;
    private final String action;
    private final int order;
    private final VaadinIcon icon;
    private final Set<Step> steps;
    private final boolean big;
    private final Below below;

    /** What is below the list: a screen for the segments that follow its path. */
    @FunctionalInterface
    public interface Below {
        /** @param rest at least one segment */
        Component open(Desk desk, List<String> rest);
    }

    /**
     * @param owner  a class of the module, beside which its texts lie; the title is the one under {@code path}
     * @param path   see {@link View#path()}
     * @param action see {@link View#action()}
     * @param order  see {@link View#order()}
     * @param steps  names of {@link Step}s with blanks between them
     * @param big    big type and targets, for pen and tablet
     */
    public TaskView(Class<?> owner, String path, String action, int order, VaadinIcon icon, String steps, boolean big) {
        this(owner, path, action, order, icon, steps, big, null);
    }

    /** @param below what is opened below the list, or null: nothing */
    public TaskView(Class<?> owner, String path, String action, int order, VaadinIcon icon, String steps, boolean big, Below below) {
        this.title = new Texts(owner).message(path);
        this.path = path;
        this.action = action;
        this.order = order;
        this.icon = icon;
        this.steps = Arrays.stream(steps.strip().split("\\s+")).map(Step::valueOf).collect(Collectors.toUnmodifiableSet());
        this.big = big;
        this.below = below;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Message title() {
        return title;
    }

    @Override
    public VaadinIcon icon() {
        return icon;
    }

    @Override
    public int count(Desk desk) {
        return desk.documents().todoCount(desk.person(), steps);
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        if (below != null && !rest.isEmpty()) {
            return below.open(desk, rest);
        }
        Page page = new Page(desk.text(title), new TaskList(desk, steps));
        return big ? page.big() : page;
    }
}
