package org.yichuan.store.jpa.internal;

import java.util.UUID;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/** Keeps every identity as 16 bytes on Derby and as uuid on PostgreSQL. */
public final class UuidColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        boolean bytes = session.getPlatform().isDerby();
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping instanceof AbstractDirectMapping direct && direct.getAttributeClassification() == null
                        ? isUuid(descriptor, mapping) : mapping.getAttributeClassification() == UUID.class) {
                    ((AbstractDirectMapping) mapping).setConverter(new UuidConverter(bytes));
                }
            }
        }
    }

    private static boolean isUuid(ClassDescriptor descriptor, DatabaseMapping mapping) {
        try {
            return descriptor.getJavaClass().getDeclaredField(mapping.getAttributeName()).getType() == UUID.class;
        } catch (NoSuchFieldException e) {
            return false;
        }
    }

    private record UuidConverter(boolean bytes) implements Converter {

        private static final long serialVersionUID = 1L;

        @Override
        public Object convertObjectValueToDataValue(Object value, Session session) {
            return bytes && value instanceof UUID id ? Dialect.bytes(id) : value;
        }

        @Override
        public Object convertDataValueToObjectValue(Object value, Session session) {
            return value instanceof byte[] b ? Dialect.of(b) : value;
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            mapping.getField().setType(bytes ? byte[].class : UUID.class);
        }
    }
}
