package org.yichuan.web.server.internal;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import java.net.URL;
import java.util.Optional;
import org.yichuan.web.server.WebApplication;

/** Vaadin's servlet; its pages are made by the application, with their services, not by reflection. */
final class PageServlet extends VaadinServlet {
    private static final long serialVersionUID = 1L;
    private final transient WebApplication application;

    PageServlet(WebApplication application) {
        this.application = application;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new VaadinServletService(this, configuration) {
            private static final long serialVersionUID = 1L;

            @Override
            protected Optional<Instantiator> loadInstantiators() {
                return Optional.of(new PageInstantiator(this, application));
            }

            @Override
            public URL getStaticResource(String path) {
                // what a servlet container would find in the META-INF/resources of its jars
                URL own = application.resource(path);
                return own != null ? own : VaadinServlet.class.getClassLoader().getResource("META-INF/resources" + path);
            }
        };
        service.setClassLoader(VaadinServlet.class.getClassLoader());
        service.init();
        return service;
    }

    private static final class PageInstantiator extends DefaultInstantiator {
        private static final long serialVersionUID = 1L;
        private final transient WebApplication application;

        PageInstantiator(VaadinServletService service, WebApplication application) {
            super(service);
            this.application = application;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return type == application.page() ? type.cast(application.open()) : super.getOrCreate(type);
        }
    }
}
