package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.text.Message;

/**
 * Extension point: a screen. Register one as an OSGi service and it stands in the menu of everyone who is granted its
 * {@link #action()}, in open pages too; take it away and it is gone from them. One service serves all persons: keep
 * nothing about a person in a field, everything comes with the {@link Desk}.
 *
 * <pre>{@code
 * public final class ReadView implements View {
 *     private final Texts texts = new Texts(ReadView.class);
 *     public String path() { return "read"; }
 *     public String action() { return "acknowledge"; }
 *     public int order() { return 20; }
 *     public Message title() { return texts.message("read"); }
 *     public VaadinIcon icon() { return VaadinIcon.OPEN_BOOK; }
 *     public int count(Desk desk) { return desk.documents().todoCount(desk.person(), Set.of(Step.CIRCULATE)); }
 *     public Component open(Desk desk, List<String> rest) {
 *         return new Page(desk.text(title()), new TaskList(desk, Set.of(Step.CIRCULATE)));
 *     }
 * }
 * }</pre>
 *
 * <pre>{@code
 * <service interface="org.yichuan.web.api.View"><bean class="org.example.internal.ReadView"/></service>
 * }</pre>
 */
@ConsumerType
public interface View {

    /** First segment of its address, unique in the product. */
    String path();

    /** The action whose grant opens it; asked on the server every time it is opened. */
    String action();

    /** Place in the menu; the smallest one granted is the person's home. */
    int order();

    Message title();

    VaadinIcon icon();

    /**
     * Makes the screen's content, anew for each opening.
     *
     * @param rest the segments of the address after {@link #path()}
     */
    Component open(Desk desk, List<String> rest);

    /** The number beside the menu entry: open tasks. Less than 1: none is shown. */
    default int count(Desk desk) {
        return -1;
    }
}
