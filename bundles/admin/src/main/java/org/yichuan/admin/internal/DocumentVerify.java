package org.yichuan.admin.internal;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.page.FinishedPages;

/** {@code yichuan:document-verify FILE}. */
@Service
@Command(scope = "yichuan", name = "document-verify", description = "Says whether a sealed file is as it left the office, byte for byte")
public final class DocumentVerify implements Action {

    @Argument(name = "file", description = "A sealed PDF or OFD", required = true)
    private String file;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() throws IOException {
        FinishedPages.Verdict verdict = new Services(context).need(FinishedPages.class).verify(Files.readAllBytes(Inputs.file(file)));
        String why = Printed.line(verdict.why().en());
        if (!verdict.genuine()) {
            throw new Failure(why);
        }
        System.out.println(why);
        return null;
    }
}
