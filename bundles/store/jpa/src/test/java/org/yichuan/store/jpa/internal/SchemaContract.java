package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    @Test
    void aDatabaseOfTheVersionBeforeIsBroughtUpToDateAndASearchByAFieldReadsNothingButIndexes() throws SQLException {
        UUID unit = id();
        store.organisation().save(new org.yichuan.api.organisation.Unit(unit, "C" + unit, "单位", "", Level.STATION, null, 0));
        store.close();
        change("drop index document_sight", "drop index field_value_text", "drop index field_value_number", "create index field_value_text on field_value (field, text_key, document_id)",
                "create index field_value_number on field_value (field, number_key, document_id)", "delete from schema_version where version = 7");
        store = JpaStore.open(settings, new MemoryContent());
        assertThat(store.organisation().units()).extracting(org.yichuan.api.organisation.Unit::id).contains(unit);
        // who may find by a value, and who sees the document
        assertThat(columns("field_value", "field_value_text")).containsExactly("field", "text_key", "document_id", "seen_by");
        assertThat(columns("field_value", "field_value_number")).containsExactly("field", "number_key", "document_id", "seen_by");
        assertThat(columns("document", "document_sight")).containsExactly("id", "owner_id", "outgoing", "house_id", "secrecy", "received_at");
    }

    private List<String> columns(String table, String index) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = raw(); ResultSet all = connection.getMetaData().getIndexInfo(null, null, settings.url().isEmpty() ? table.toUpperCase(Locale.ROOT) : table, false, true)) {
            while (all.next()) {
                if (index.equalsIgnoreCase(all.getString("INDEX_NAME"))) {
                    columns.add(all.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return columns;
    }

    /** A refused opening closes the embedded database behind it, and the open store with it. */
    private Settings again() {
        store.close();
        return settings;
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = raw(); Statement s = connection.createStatement()) {
            for (String sql : statements) {
                s.executeUpdate(sql);
            }
        }
    }

    private void reopen(int newer) throws SQLException {
        change("delete from schema_version where version >= " + newer);
        store = JpaStore.open(settings, new MemoryContent());
    }
}
