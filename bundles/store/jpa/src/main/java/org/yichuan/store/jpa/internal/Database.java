package org.yichuan.store.jpa.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.store.jpa.Settings;

/** The database with its pool of connections. */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Dialect dialect;
    private final HikariDataSource pool;
    private final Path data;
    private final Path embedded;

    private Database(Dialect dialect, HikariDataSource pool, Path data, Path embedded) {
        this.dialect = dialect;
        this.pool = pool;
        this.data = data;
        this.embedded = embedded;
    }

    /** @param around put between the pool and the driver */
    public static Database open(Settings settings, UnaryOperator<DataSource> around) {
        Path data = settings.data().toAbsolutePath();
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for data cannot be used: " + data, e);
        }
        if (settings.url().isEmpty()) {
            Path db = data.resolve("db");
            return new Database(Dialect.DERBY, pool(around.apply(derby(data, db)), settings), data, db);
        }
        if (settings.url().startsWith("jdbc:postgresql:")) {
            return new Database(Dialect.POSTGRESQL, pool(around.apply(postgresql(settings)), settings), data, null);
        }
        throw new IllegalStateException("The store knows PostgreSQL (jdbc:postgresql://host/database) and the embedded database"
                + " (no url); it does not know " + settings.url());
    }

    private static DataSource derby(Path data, Path db) {
        propose("derby.system.home", data.toString());
        propose("derby.stream.error.file", data.resolve("derby.log").toString());
        propose("derby.language.statementCache.size", "500");
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(db.toString());
        source.setCreateDatabase("create");
        return source;
    }

    private static void propose(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static DataSource postgresql(Settings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setStringType("unspecified");
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
            source.setPassword(settings.password());
        }
        return source;
    }

    private static HikariDataSource pool(DataSource source, Settings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("yichuan-store");
        config.setDataSource(PreparingSource.over(source));
        config.setMaximumPoolSize(settings.pool());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(15_000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The node's folder, which is there. */
    Path data() {
        return data;
    }

    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (embedded != null) {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName(embedded.toString());
            source.setShutdownDatabase("shutdown");
            try {
                source.getConnection().close();
            } catch (SQLException e) {
                if (!"08006".equals(e.getSQLState()) && !"XJ004".equals(e.getSQLState())) {
                    LOG.warn("The embedded database did not shut down cleanly; it recovers at the next start", e);
                }
            }
        }
    }
}
