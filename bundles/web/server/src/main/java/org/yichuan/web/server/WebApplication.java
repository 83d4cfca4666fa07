package org.yichuan.web.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.AppShellConfigurator;
import java.net.URL;

/** The pages to be served. Registered as a service by the shell; the server runs while it is there. */
public interface WebApplication {

    /** The one page class: a {@code @Route("")} with a wildcard parameter. */
    Class<? extends Component> page();

    /** A new page, for one browser tab. */
    Component open();

    /** Title, theme and push settings. */
    Class<? extends AppShellConfigurator> shell();

    /** Whether there is somebody who can log in: until then {@code /health} says that there are no pages yet. */
    boolean ready();

    /**
     * Whether a page would work now: the database answers. Asked by {@code /health}; may take as long as the database
     * does, the asker waits no longer than he wants.
     *
     * @throws RuntimeException when it does not; the reason is for the log
     */
    void check();

    /** A static file of the application by its path ({@code /yichuan/…}), or null when there is none. */
    URL resource(String path);
}
