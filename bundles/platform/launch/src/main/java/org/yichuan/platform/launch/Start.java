package org.yichuan.platform.launch;

import java.lang.reflect.InvocationTargetException;

/**
 * Starts Karaf. Aries Blueprint's proxies know class files up to Java 21 and stop with "Invalid Java version" on a newer
 * one, though they run there; they go by a system property, which no command line can set but a program can.
 * To be dropped when Aries proxy knows the newer versions.
 */
public final class Start {
    private static final int NEWEST_KNOWN = 21;

    private Start() {
    }

    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (Runtime.version().feature() > NEWEST_KNOWN) {
            System.setProperty("java.class.version", "65.0");
        }
        try {
            Class.forName("org.apache.karaf.main.Main").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Karaf did not start", e.getCause());
        }
    }
}
