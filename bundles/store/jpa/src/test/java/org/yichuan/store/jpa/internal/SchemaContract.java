package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.organisation.Level;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/** The schema is brought up to date once, and only from what it knows. */
abstract class SchemaContract extends OnDatabase {

    SchemaContract(TestDatabase database) {
        super(database);
    }

    @Test
    void aSecondOpeningFindsTheSchemaDone() {
        UUID unit = id();
        store.organisation().save(new org.yichuan.api.organisation.Unit(unit, "C" + unit, "单位", "", Level.STATION, null, 0));
        store.close();
        store = JpaStore.open(settings, new MemoryContent());
        assertThat(store.organisation().units()).extracting(org.yichuan.api.organisation.Unit::id).contains(unit);
    }

    @Test
    void anotherChecksumAndANewerSchemaAreRefused() throws SQLException {
        change("update schema_version set checksum = 'x" + "0".repeat(63) + "' where version = 1");
        try {
            assertThatThrownBy(() -> JpaStore.open(again(), new MemoryContent())).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("checksum");
        } finally {
            Migrations migrations = Migrations.of(settings.url().isEmpty() ? Dialect.DERBY : Dialect.POSTGRESQL);
            change("update schema_version set checksum = '" + migrations.checksum(1) + "' where version = 1");
        }
        int newer = Migrations.of(Dialect.DERBY).newest() + 1;
        change("insert into schema_version (version, checksum, applied_at) values (" + newer + ", 'x', 'y')");
        try {
            assertThatThrownBy(() -> JpaStore.open(again(), new MemoryContent())).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("schema version " + newer).hasMessageContaining("newer program");
        } finally {
            reopen(newer);
        }
    }

    /** A refused opening closes the embedded database behind it, and the open store with it. */
    private Settings again() {
        store.close();
        return settings;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = raw(); Statement s = connection.createStatement()) {
            s.executeUpdate(sql);
        }
    }

    private void reopen(int newer) throws SQLException {
        change("delete from schema_version where version >= " + newer);
        store = JpaStore.open(settings, new MemoryContent());
    }
}
