package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.shared.ApplicationConstants;

/**
 * Vaadin's push, which sends nothing to a page that has just said that it is being left. Vaadin tells such a page that it
 * is closed, and then waits a second, holding the person's session, for a connection that is gone: whoever reloads a page
 * or goes to another one waited for that second.
 */
class PagePush extends AtmospherePushConnection {
    private static final long serialVersionUID = 1L;

    PagePush(UI page) {
        super(page);
    }

    @Override
    public void push() {
        if (!getUI().isClosing() || !asksItself(VaadinRequest.getCurrent())) {
            super.push();
        }
    }

    /** Whether the request is this page's own: what there is to say goes with its answer. */
    private boolean asksItself(VaadinRequest request) {
        return request != null && String.valueOf(getUI().getUIId()).equals(request.getParameter(ApplicationConstants.UI_ID_PARAMETER));
    }
}
