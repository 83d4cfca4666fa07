package org.yichuan.store.jpa.internal;

import java.sql.SQLException;
import java.util.UUID;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.store.jpa.internal.Jdbc.Row;

/** Rows of the tables of outgoing documents, as values. */
final class OutgoingRows {
    static final String VERSION = "document_id, version_number, entry_number, made_at, person_id, person_name, reason, substance, sha256";
    static final String VERSIONS = "select " + VERSION + " from text_version where document_id = ? order by version_number";
    static final String TEXT = "select body from official_text where sha256 = ?";
    static final String SERIAL = "code, number_year, serial, used_as, document_id, changed_at, person_name, reason";

    private OutgoingRows() {
    }

    static TextVersion version(Row row) throws SQLException {
        UUID document = row.id();
        int number = row.number().intValue();
        return new TextVersion(document, number, row.number(), Columns.instant(row.number()), row.id(), row.text(), row.text(), row.small() == 1, row.text());
    }

    static SerialNumber serial(Row row) throws SQLException {
        return new SerialNumber(row.text(), row.number().intValue(), row.number().intValue(), row.name(Numbering.Use::valueOf), row.id(),
                Columns.instant(row.number()), row.text(), row.text());
    }
}
