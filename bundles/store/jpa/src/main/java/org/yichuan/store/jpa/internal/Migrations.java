package org.yichuan.store.jpa.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Brings a schema up to date: one file per database and version, each run once, in one transaction with its record.
 * A released file is never edited; another file follows it.
 */
public final class Migrations {

    /** The files, in order: version 1, 2, 3 … */
    private static final List<String> FILES = List.of("001-initial.sql", "002-settings.sql", "003-lists.sql", "004-outgoing.sql", "005-forms.sql", "007-field-parts.sql", "008-found-by-fields.sql");

    private final Dialect dialect;
    private final List<String> scripts;

    Migrations(Dialect dialect, List<String> scripts) {
        this.dialect = dialect;
        this.scripts = scripts;
    }

    public static Migrations of(Dialect dialect) {
        return new Migrations(dialect, FILES.stream().map(file -> read(dialect.folder() + "/" + file)).toList());
    }

    /**
     * Runs what has not been run.
     *
     * @return the schema's version
     * @throws IllegalStateException when the database is newer than this program, or not what its record says
     */
    public int run(DataSource source) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                dialect.lockSchema(connection);
                Map<Integer, String> done = done(connection);
                check(done);
                for (int version = done.size() + 1; version <= scripts.size(); version++) {
                    apply(connection, version);
                }
                connection.commit();
                return scripts.size();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database's schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private void check(Map<Integer, String> done) {
        if (done.size() > scripts.size()) {
            throw new IllegalStateException("The database has schema version " + done.size() + ", this program knows version "
                    + scripts.size() + " and older: install the newer program, or restore the backup made before the update.");
        }
        done.forEach((version, checksum) -> {
            if (version > done.size() || !checksum.equals(checksum(scripts.get(version - 1)))) {
                throw new IllegalStateException("Schema version " + version + " in the database is not the one this program brings"
                        + " (checksum " + checksum + "): the database was made by another build and is left untouched.");
            }
        });
    }

    private Map<Integer, String> done(Connection connection) throws SQLException {
        Map<Integer, String> done = new TreeMap<>();
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            boolean there = false;
            while (tables.next()) {
                there |= "schema_version".equalsIgnoreCase(tables.getString("TABLE_NAME"));
            }
            if (!there) {
                execute(connection, "create table schema_version (version integer not null primary key,"
                        + " checksum varchar(64) not null, applied_at varchar(40) not null)");
                return done;
            }
        }
        try (Statement s = connection.createStatement(); ResultSet r = s.executeQuery("select version, checksum from schema_version")) {
            while (r.next()) {
                done.put(r.getInt(1), r.getString(2));
            }
        }
        return done;
    }

    private void apply(Connection connection, int version) throws SQLException {
        String script = scripts.get(version - 1);
        StringBuilder sql = new StringBuilder();
        for (String line : script.split("\r?\n")) {
            if (line.startsWith("--")) {
                continue;
            }
            sql.append(line).append('\n');
            if (line.endsWith(";")) {
                execute(connection, sql.substring(0, sql.lastIndexOf(";")));
                sql.setLength(0);
            }
        }
        if (!sql.toString().isBlank()) {
            throw new IllegalStateException("Schema change " + version + " does not end with a semicolon");
        }
        try (PreparedStatement s = connection.prepareStatement("insert into schema_version (version, checksum, applied_at) values (?, ?, ?)")) {
            s.setInt(1, version);
            s.setString(2, checksum(script));
            s.setString(3, Instant.now().toString());
            s.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(sql);
        }
    }

    /** The newest version this program knows. */
    int newest() {
        return scripts.size();
    }

    /** The checksum this program has of a version. */
    String checksum(int version) {
        return checksum(scripts.get(version - 1));
    }

    private static String checksum(String script) {
        try {
            byte[] bytes = script.replace("\r", "").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream("schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No schema change " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
