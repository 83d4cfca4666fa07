package org.yichuan.web.server.internal;

import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import java.util.HashMap;
import java.util.Set;
import org.yichuan.web.server.WebApplication;

/** Does by hand what a servlet container's class scan would do for Vaadin: lookup, application shell, the one route. */
final class VaadinSetUp implements ServletContextListener {
    private final WebApplication application;

    VaadinSetUp(WebApplication application) {
        this.application = application;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        VaadinServletContext context = new VaadinServletContext(event.getServletContext());
        try {
            new LookupInitializer().initialize(context, new HashMap<>(), lookup -> context.setAttribute(Lookup.class, lookup));
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        VaadinAppShellInitializer.init(Set.of(application.shell()), context);
        RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(context)).setAnnotatedRoute(application.page());
    }
}
