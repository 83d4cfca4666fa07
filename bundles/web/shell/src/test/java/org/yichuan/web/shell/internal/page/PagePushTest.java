package org.yichuan.web.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is sent to a page that says itself that it is being left; everything is to all others. */
class PagePushTest {
    private final UI page = new UI();
    private int sent;
    private final PagePush push = new PagePush(page) {
        private static final long serialVersionUID = 1L;

        @Override
        public void push(boolean unasked) {
            sent++;
        }
    };

    @AfterEach
    void clear() {
        CurrentInstance.clearAll();
    }

    @Test
    void aPageThatIsOpenIsTold() {
        asking(page.getUIId());
        push.push();
        assertThat(sent).isOne();
    }

    @Test
    void aPageThatSaysItIsBeingLeftIsNotTold() {
        asking(page.getUIId());
        page.close();
        push.push();
        assertThat(sent).isZero();
    }

    @Test
    void aPageThatAnotherOneOrTheClockClosesIsTold() {
        page.close();
        push.push();
        asking(page.getUIId() + 1);
        push.push();
        assertThat(sent).isEqualTo(2);
    }

    private static void asking(int page) {
        CurrentInstance.set(VaadinRequest.class, (VaadinRequest) Proxy.newProxyInstance(PagePushTest.class.getClassLoader(), new Class<?>[] {VaadinRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getParameter") && arguments[0].equals("v-uiId") ? String.valueOf(page) : null));
    }
}
