package org.yichuan.store.jpa.internal;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The one persistence unit, described in code instead of a persistence.xml. */
public final class Unit implements PersistenceUnitInfo {

    private static final List<String> ENTITIES = List.of(DocumentEntity.class, TaskEntity.class, EntryEntity.class, AttachmentEntity.class,
            UnitEntity.class, PersonEntity.class, PostingEntity.class, PasswordEntity.class,
            SettingEntity.class, JournalRow.class, FilledEntity.class).stream().map(Class::getName).toList();

    /** Unlike any other's, so that two stores in one machine are two sessions of EclipseLink. */
    private final String name = "yichuan-store-" + UUID.randomUUID();
    private final DataSource source;
    private final Path root;

    private Unit(DataSource source, Path root) {
        this.source = source;
        this.root = root;
    }

    public static EntityManagerFactory open(Database database) {
        Unit unit = new Unit(database.source(), database.data());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Unit.class.getClassLoader());
        try {
            EntityManagerFactory factory = new PersistenceProvider().createContainerEntityManagerFactory(unit, Map.of(
                    "eclipselink.target-database", database.dialect().target(),
                    "eclipselink.target-server", "None",
                    "eclipselink.session-name", unit.name,
                    "eclipselink.session.customizer", UuidColumns.class.getName(),
                    "eclipselink.logging.logger", Slf4jLog.class.getName(),
                    "eclipselink.weaving", "false",
                    "eclipselink.cache.shared.default", "false",
                    "eclipselink.ddl-generation", "none",
                    // a read inside a transaction sees what it wrote, because it goes over the same connection
                    "eclipselink.jdbc.exclusive-connection.mode", "Always"));
            factory.createEntityManager().close();
            return factory;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String getPersistenceUnitName() {
        return name;
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }

    @Override
    @SuppressWarnings("removal")
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return source;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    /** Any folder that is there: EclipseLink looks for mapping files in it. */
    @Override
    public URL getPersistenceUnitRootUrl() {
        try {
            return root.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> getManagedClassNames() {
        return ENTITIES;
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return new Properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return Unit.class.getClassLoader();
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // nothing is woven
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return null;
    }
}
