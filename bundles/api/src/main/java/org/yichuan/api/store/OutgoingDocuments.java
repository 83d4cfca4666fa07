package org.yichuan.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.document.Head;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Person;

/** Reading outgoing documents 发文. As with {@link Documents}, what the reader may not see does not exist for him. */
@ProviderType
public interface OutgoingDocuments {

    /**
     * Sheet and versions. Who only received it (as a station, or as the unit that has a copy) sees the version he received
     * and no sheet: how it came about is its makers' business.
     */
    Optional<Sheet> sheet(Person reader, UUID documentId);

    /** A version's text as JSON, of those that {@link #sheet} shows the reader. */
    Optional<String> text(Person reader, UUID documentId, int version);

    /**
     * What the finished page of a version is made of, for whoever {@link #sheet} shows that version; head and sheet of a
     * document that arrived here are those of the one it was dispatched from.
     */
    Optional<Finished> finished(Person reader, UUID documentId, int version);

    /** What was dispatched under a number, as it was dispatched last. For the console, where no reader is asked for. */
    Optional<Finished> issued(String number);

    /** What was dispatched last of all. For the console, where no reader is asked for. */
    Optional<Finished> lastIssued();

    /** The use of a seal 用印 on the file of that hash (hex), as the journal has it; empty: it knows of none. */
    Optional<JournalEntry> sealed(String sha256);

    /**
     * The register of outgoing documents 发文登记: those of the units in which the reader is head or registrar, those their
     * office numbers and dispatches, those of a leader's house, and those he drafts.
     */
    List<Documents.Row> register(Person reader, Documents.Query query, int offset, int limit);

    int registerCount(Person reader, Documents.Query query);

    /** The series that the units keep, by code and year. */
    List<SerialNumber.Series> series(Set<UUID> registries);

    /** What became of the serials of a series, in order. */
    List<SerialNumber> serials(String code, int year);

    /** The figures of the register from one time to another (the first time each happened counts). */
    Figures figures(Person reader, Instant from, Instant before);

    /** Proof that every series is without a gap and without a double; what is wrong, one sentence each. */
    Audit audit();

    /**
     * @param outgoing JSON of the {@link Outgoing}; empty when the reader is none of its makers
     * @param versions of the text, oldest first
     */
    record Sheet(String outgoing, List<TextVersion> versions) { }

    /**
     * What a page is made of.
     *
     * @param documentId the document that goes out
     * @param head     what its register shows of it
     * @param outgoing JSON of its {@link Outgoing}
     * @param text     JSON of the version
     */
    record Finished(UUID documentId, Head head, String outgoing, String text) { }

    /** Documents by what became of them: issued 发文, sign-reports 签报, countersigned 会签, returned 退回. */
    record Figures(int issued, int signReports, int countersigned, int returned) { }

    /** @param faults empty when all is whole */
    record Audit(int series, int numbers, int reserved, int voided, List<String> faults) { }
}
