package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.AppShellConfigurator;
import java.net.URL;
import org.yichuan.web.server.WebApplication;

/** The pages, as the server wants them. */
public final class ShellApplication implements WebApplication {
    private final Shell shell;

    public ShellApplication(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Class<? extends Component> page() {
        return Frame.class;
    }

    @Override
    public Component open() {
        return new Frame(shell);
    }

    @Override
    public Class<? extends AppShellConfigurator> shell() {
        return AppShell.class;
    }

    @Override
    public boolean ready() {
        return shell.ready();
    }

    @Override
    public void check() {
        shell.check();
    }

    @Override
    public URL resource(String path) {
        return path.startsWith("/yichuan/") ? ShellApplication.class.getResource("/META-INF/resources" + path) : null;
    }
}
