package org.yichuan.web.server.internal;

import com.vaadin.flow.server.VaadinServlet;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.web.server.WebApplication;

/** Our own Jetty: one context, one servlet, web sockets for push. Its life is that of the bundle's Blueprint. */
public final class WebServer {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    private final BundleContext bundles;
    private final WebApplication application;
    private final String host;
    private final int port;
    private final int sessionSeconds;
    private Server server;
    private Unloading unloading;

    /**
     * @param bundles        null outside OSGi, where no module goes
     * @param port           0 for any free one
     * @param sessionSeconds how long a person may do nothing before he has to log in again
     */
    public WebServer(BundleContext bundles, WebApplication application, String host, String port, int sessionSeconds) {
        this.bundles = bundles;
        this.application = application;
        this.host = host;
        this.port = Integer.parseInt(port.isBlank() ? "8480" : port);
        this.sessionSeconds = sessionSeconds;
    }

    /** Starts it. @throws Exception when the port is taken or the pages cannot be set up */
    public void start() throws Exception {
        ClassLoader vaadin = VaadinServlet.class.getClassLoader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Jetty and Vaadin find their services and resources through the context loader: their own bundle's
        Thread.currentThread().setContextClassLoader(vaadin);
        try {
            VirtualThreadPool threads = new VirtualThreadPool();
            threads.setName("web");
            server = new Server(threads);
            server.addConnector(connector());
            server.setHandler(context(vaadin));
            server.setStopTimeout(2_000);
            server.start();
            if (unloading != null) {
                unloading.start();
            }
            LOG.info("Yichuan answers at http://{}:{}/", host, ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Stops it; open requests have two seconds. */
    public void stop() throws Exception {
        if (unloading != null) {
            unloading.stop();
        }
        server.stop();
        org.eclipse.jetty.util.component.Environment.removeAll();
    }

    private ServerConnector connector() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    private ServletContextHandler context(ClassLoader vaadin) {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setContextPath("/");
        context.setClassLoader(vaadin);
        context.getSessionHandler().setMaxInactiveInterval(sessionSeconds);
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(HttpCookie.SameSite.STRICT);
        context.getSessionHandler().setSessionCookie("YICHUAN");
        context.getSessionHandler().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        PageServlet servlet = new PageServlet(application);
        unloading = bundles == null ? null : new Unloading(bundles, servlet::getService);
        ServletHolder pages = new ServletHolder("pages", servlet);
        pages.setInitOrder(1);
        pages.setAsyncSupported(true);
        pages.setInitParameter("productionMode", "true");
        // an open page's own sign of life is not the person's: without this a page left open would never time out
        pages.setInitParameter("closeIdleSessions", "true");
        pages.setInitParameter("heartbeatInterval", Integer.toString(Math.max(1, Math.min(60, sessionSeconds / 3))));
        // messages of unexpected errors are the log's, not the reader's
        context.setErrorHandler(new PlainErrors());
        context.addServlet(pages, "/*");
        context.addServlet(new ServletHolder("health", new HealthServlet(() -> servlet.getService() != null && application.ready(), application::check)), "/health");
        context.addFilter(new org.eclipse.jetty.ee11.servlet.FilterHolder(new HeaderFilter()), "/*",
                java.util.EnumSet.of(jakarta.servlet.DispatcherType.REQUEST));
        context.addEventListener(new VaadinSetUp(application));
        return context;
    }
}
