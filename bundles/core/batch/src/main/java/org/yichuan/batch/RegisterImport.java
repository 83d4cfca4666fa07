package org.yichuan.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Message;

/**
 * Registers the rows of a file, each as one action of a registrar: with his rights, on record, all or nothing. A row
 * that was registered in this registry before (the same number, title and issuer) is not registered again, so a file
 * can be imported again after a mishap.
 */
@ProviderType
public interface RegisterImport {

    /**
     * Imports a file.
     *
     * @param registrar who registers
     * @param owner     the registry in whose register the rows go
     * @param fileName  name of the file, a hint for telling its format
     * @param content   CSV (UTF-8 or GB 18030), XLSX (its first sheet) or JSON Lines; the first row of a table names the columns
     * @param rows      told of every row as it is settled, in the order of the file
     * @throws Unreadable when the file as a whole cannot be read; then nothing was registered
     */
    Report run(Person registrar, UUID owner, String fileName, InputStream content, Consumer<Row> rows) throws Unreadable, IOException;

    /** What became of a row. */
    enum Result { REGISTERED, REFUSED, ALREADY_THERE }

    /**
     * A row that is settled.
     *
     * @param line   its line in the file, from 1
     * @param number the number as registered
     * @param why    why it was refused, or null
     */
    record Row(long line, Result result, String number, String title, Message why) { }

    /** How it ended. */
    record Report(int registered, int refused, int alreadyThere) {

        /** {@code N registered, M refused, K already there}. */
        public String summary() {
            return registered + " registered, " + refused + " refused, " + alreadyThere + " already there";
        }
    }

    /** The file cannot be read. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message why;

        public Unreadable(Message why) {
            super(why.en());
            this.why = why;
        }

        public Message why() {
            return why;
        }
    }
}
