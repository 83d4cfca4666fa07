package org.yichuan.store.jpa;

import java.nio.file.Path;

/**
 * Where the store keeps its data.
 *
 * @param data     folder of the node's data; the embedded database lies in {@code db} below it
 * @param url      JDBC URL of a PostgreSQL database, or empty for the embedded one
 * @param user     its user, may be empty
 * @param password its password, may be empty
 * @param pool     number of connections
 */
public record Settings(Path data, String url, String user, String password, int pool) {

    private static final int POOL = 16;

    /** The embedded database below {@code data}. */
    public static Settings embedded(Path data) {
        return new Settings(data, "", "", "", POOL);
    }

    /** A PostgreSQL database. */
    public static Settings postgresql(Path data, String url, String user, String password) {
        return new Settings(data, url, user, password, POOL);
    }

    /** As configured in etc/org.yichuan.store.cfg, with the data where system property yichuan.data (or karaf.data) says. */
    public static Settings configured(String url, String user, String password) {
        String data = System.getProperty("yichuan.data", System.getProperty("karaf.data", "data"));
        return new Settings(Path.of(data), url.strip(), user, password, POOL);
    }

    @Override
    public String toString() {
        return url.isEmpty() ? "embedded database in " + data.resolve("db") : "database " + url.replaceAll("\\?.*", "");
    }
}
