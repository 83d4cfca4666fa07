package org.yichuan.admin.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.page.Finding;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.IssuedDocuments;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;

/** {@code yichuan:document-export}: writes an issued document as sealed files, measured before. */
@Service
@Command(scope = "yichuan", name = "document-export", description = "Writes an issued document, or a sample, as sealed files and measures them against GB/T 9704-2012")
public final class DocumentExport implements Action {

    @Argument(name = "number", description = "Document number, such as 汉车办〔2026〕1号")
    private String number;

    @Option(name = "--last-issued", description = "The document that was issued last")
    private boolean last;

    @Option(name = "--sample", description = "An invented document, to look at fonts and seals")
    private boolean sample;

    @Option(name = "--pdf", description = "PDF file to write")
    private String pdf;

    @Option(name = "--ofd", description = "OFD file to write")
    private String ofd;

    @Option(name = "--as", description = "Log-in of who uses the seal; otherwise the first registrar who may")
    private String login;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() throws IOException {
        if ((number == null ? 0 : 1) + (last ? 1 : 0) + (sample ? 1 : 0) != 1) {
            throw new Failure("name one document: a number, --last-issued or --sample");
        }
        if (pdf == null && ofd == null) {
            throw new Failure("name a file: --pdf FILE, --ofd FILE or both");
        }
        Services services = new Services(context);
        IssuedDocuments.Issued document = document(services);
        FinishedPages pages = services.need(FinishedPages.class);
        try {
            // every file is made before the first is written: all of them, or none
            Map<Path, Rendered> made = new LinkedHashMap<>();
            make(pages, document, "pdf", pdf, made);
            make(pages, document, "ofd", ofd, made);
            if (document.documentId() != null) {
                recorded(services, document.documentId(), made.values());
            }
            for (Map.Entry<Path, Rendered> one : made.entrySet()) {
                Files.write(one.getKey(), one.getValue().content());
                System.out.println(Printed.line(one.getKey().toString()) + ": " + one.getValue().pages() + " pages, " + one.getValue().content().length
                        + " bytes, every measure kept, sealed");
            }
        } catch (NotRendered e) {
            throw new Failure(e.sentence().en());
        }
        return null;
    }

    /** The use of the seal goes through the door before a file is written: who may is a grant, and the journal keeps the files' hashes. */
    private void recorded(Services services, UUID document, Collection<Rendered> files) {
        Circulation circulation = services.need(Circulation.class);
        List<Person> asked = login != null ? List.of(services.person(login)) : services.need(Organisation.class).people().stream().filter(p -> p.holds(Post.REGISTRAR)).toList();
        for (Person person : asked) {
            Optional<Circulation.Offer> offer = circulation.offers(person, document).stream().filter(o -> o.action().action().equals("seal")).findFirst();
            if (offer.isPresent()) {
                Map<String, Object> input = new LinkedHashMap<>(Map.of(JournalEntry.VIA, JournalEntry.SHELL));
                files.forEach(f -> input.put(f.content()[0] == '%' ? "pdf" : "ofd", IssuedDocuments.hash(f.content())));
                Outcome outcome = circulation.perform(person, new org.yichuan.api.circulation.Command(Ids.next(), document, offer.get().task().id(), "seal", -1, new Input(input)));
                if (!outcome.done()) {
                    throw new Failure(Printed.both(outcome.message()) + "; nothing was written");
                }
                System.out.println("the seal was used by " + Printed.line(person.login()) + ": " + Printed.both(outcome.message()));
                return;
            }
        }
        throw new Failure((login == null ? "nobody" : Printed.line(login)) + " may use a seal on this document now: it takes the grant seal, and a document that is signed, numbered and not concluded; nothing was written");
    }

    private IssuedDocuments.Issued document(Services services) {
        if (sample) {
            return SampleDocument.make();
        }
        Function<IssuedDocuments, Optional<IssuedDocuments.Issued>> wanted = last ? IssuedDocuments::last : archive -> archive.byNumber(number);
        List<IssuedDocuments> archives = services.all(IssuedDocuments.class);
        return archives.stream().map(wanted).flatMap(Optional::stream).findFirst().orElseThrow(() -> new Failure(archives.isEmpty()
                ? "no module of this node issues documents; --sample writes an invented one"
                : last ? "nothing was issued yet" : "no document with the number " + Printed.line(number) + " was issued"));
    }

    private static void make(FinishedPages pages, IssuedDocuments.Issued document, String format, String file, Map<Path, Rendered> made) {
        if (file == null) {
            return;
        }
        Path target = Path.of(file);
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure("no folder for " + Printed.line(file));
        }
        List<Finding> findings = pages.measure(format, document.text(), document.issue());
        findings.forEach(finding -> System.out.println(Printed.line(finding.sentence().en())));
        if (!findings.isEmpty()) {
            throw new Failure(findings.size() + " measures are not kept; nothing was written");
        }
        Rendered sealed = pages.seal(format, document.text(), document.issue());
        sealed.remarks().forEach(remark -> System.out.println(Printed.line(remark.sentence().en())));
        made.put(target, sealed);
    }
}
