package org.yichuan.store.jpa;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OrganisationStore;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.store.SettingsStore;
import org.yichuan.store.jpa.internal.Database;
import org.yichuan.store.jpa.internal.Drafts;
import org.yichuan.store.jpa.internal.JdbcCirculationStore;
import org.yichuan.store.jpa.internal.JdbcTransactions;
import org.yichuan.store.jpa.internal.JpaDocuments;
import org.yichuan.store.jpa.internal.JpaOrganisationStore;
import org.yichuan.store.jpa.internal.JpaOutgoing;
import org.yichuan.store.jpa.internal.JpaSettingsStore;
import org.yichuan.store.jpa.internal.Migrations;
import org.yichuan.store.jpa.internal.Transactions;
import org.yichuan.store.jpa.internal.Unit;

/** The store, open: its schema is at this program's version, its services are ready. */
public final class JpaStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JpaStore.class);

    private final Database database;
    private final Transactions transactions;
    private final CirculationStore circulation;
    private final Documents documents;
    private final OutgoingDocuments outgoing;
    private final OrganisationStore organisation;
    private final SettingsStore settings;

    private JpaStore(Database database, ContentStore content) {
        this.database = database;
        this.transactions = new Transactions(Unit.open(database));
        JdbcTransactions plain = new JdbcTransactions(database);
        this.circulation = new JdbcCirculationStore(plain);
        JpaDocuments reading = new JpaDocuments(transactions, plain, database.dialect(), content);
        this.documents = reading;
        this.outgoing = new JpaOutgoing(transactions, circulation, reading, database.dialect());
        this.organisation = new JpaOrganisationStore(transactions, new Drafts(plain));
        this.settings = new JpaSettingsStore(transactions);
    }

    /**
     * Opens the store: creates the embedded database where there is none, and brings the schema up to date.
     *
     * @param content where the files of the documents are
     * @throws IllegalStateException with a sentence for the administrator when the database is not one this program may use
     */
    public static JpaStore open(Settings settings, ContentStore content) {
        return open(settings, content, UnaryOperator.identity());
    }

    /**
     * The same, with something between the pool and the database's driver.
     *
     * @param around sees every statement; for measuring
     */
    public static JpaStore open(Settings settings, ContentStore content, UnaryOperator<DataSource> around) {
        Database database = Database.open(settings, around);
        try {
            int version = Migrations.of(database.dialect()).run(database.source());
            JpaStore store = new JpaStore(database, content);
            LOG.info("Store open: {}, schema version {}", settings, version);
            return store;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    public CirculationStore circulation() {
        return circulation;
    }

    public Documents documents() {
        return documents;
    }

    public OutgoingDocuments outgoing() {
        return outgoing;
    }

    public OrganisationStore organisation() {
        return organisation;
    }

    public SettingsStore settings() {
        return settings;
    }

    @Override
    public void close() {
        transactions.close();
        database.close();
    }

    /** Closes the store and the whole embedded database engine, as the last act of its class loader. */
    public void shutdown() {
        close();
        database.dialect().shutdownEngine();
        LOG.info("Store closed");
    }
}
