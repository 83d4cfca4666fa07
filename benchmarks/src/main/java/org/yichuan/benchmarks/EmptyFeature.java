package org.yichuan.benchmarks;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * A feature with nothing in it, put into plain Karaf and taken out again by Karaf's own management bean, which does what
 * {@code feature:install} does. By one connection that is held: of all ways to ask Karaf the one that adds least to its time.
 */
final class EmptyFeature implements AutoCloseable {
    private static final String NAME = "empty";
    private static final String VERSION = "1.0.0";
    private static final String[] ONE_TEXT = {String.class.getName()};

    private final JMXConnector connector;
    private final MBeanServerConnection karaf;
    private final ObjectName features;

    /** @param folder for the repository that has the feature */
    EmptyFeature(PlainKaraf node, Path folder) throws IOException, JMException {
        this.connector = JMXConnectorFactory.connect(new JMXServiceURL(address(node.pid())));
        this.karaf = connector.getMBeanServerConnection();
        this.features = new ObjectName("org.apache.karaf:type=feature,name=root");
        Path repository = Files.writeString(folder.resolve("empty-features.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <features name="empty" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0"><feature name="empty" version="1.0.0"/></features>
                """);
        ask("addRepository", repository.toUri().toString());
    }

    private static String address(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("no connection to the Java of plain Karaf", e);
        }
    }

    /** Puts it in. @return the milliseconds that took */
    double install() throws IOException, JMException {
        long begun = System.nanoTime();
        ask("installFeature", NAME);
        double took = (System.nanoTime() - begun) / 1e6;
        if (!installed()) {
            throw new IllegalStateException("Karaf did not install the feature");
        }
        return took;
    }

    void uninstall() throws IOException, JMException {
        ask("uninstallFeature", NAME);
        if (installed()) {
            throw new IllegalStateException("Karaf did not take out the feature");
        }
    }

    private boolean installed() throws IOException, JMException {
        TabularData all = (TabularData) karaf.getAttribute(features, "Features");
        return (boolean) all.get(new Object[] {NAME, VERSION}).get("Installed");
    }

    private void ask(String operation, String argument) throws IOException, JMException {
        karaf.invoke(features, operation, new Object[] {argument}, ONE_TEXT);
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
