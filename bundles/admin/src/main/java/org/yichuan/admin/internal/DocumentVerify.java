package org.yichuan.admin.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.IssuedDocuments;

/** {@code yichuan:document-verify FILE}: whether file, signature and journal agree. */
@Service
@Command(scope = "yichuan", name = "document-verify", description = "Says whether a sealed file is as it left the office, byte for byte, and the journal knows of its seal")
public final class DocumentVerify implements Action {
    /** What is larger is no document of ours: refused before it is read. */
    private static final long LARGEST = 64L << 20;

    @Argument(name = "file", description = "A sealed PDF or OFD", required = true)
    private String file;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() throws IOException {
        Services services = new Services(context);
        Path path = Inputs.file(file);
        if (Files.size(path) > LARGEST) {
            throw new Failure("the file has more than 64 MB: no document that left this house");
        }
        byte[] content = Files.readAllBytes(path);
        FinishedPages.Verdict verdict = services.need(FinishedPages.class).verify(content);
        String why = Printed.line(verdict.why().en());
        if (!verdict.genuine()) {
            throw new Failure(why);
        }
        String hash = IssuedDocuments.hash(content);
        Optional<IssuedDocuments.SealUse> use = services.all(IssuedDocuments.class).stream().map(archive -> archive.sealed(hash)).flatMap(Optional::stream).findFirst();
        if (use.isEmpty()) {
            throw new Failure(why + " But the journal of this node knows of no use of a seal on this file.");
        }
        System.out.println(why + " Journal: entry " + use.get().entry() + " of document " + use.get().documentId() + ", "
                + LocalDateTime.ofInstant(use.get().at(), WorkingDays.ZONE).withNano(0) + ", " + Printed.line(use.get().by()) + ".");
        return null;
    }
}
