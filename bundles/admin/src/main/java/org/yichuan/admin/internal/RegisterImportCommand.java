package org.yichuan.admin.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.batch.RegisterImport;

/** {@code yichuan:register-import FILE}. */
@Service
@Command(scope = "yichuan", name = "register-import", description = "Registers the rows of a CSV, XLSX or JSON Lines file")
public final class RegisterImportCommand implements Action {

    @Argument(name = "file", description = "The file", required = true)
    private String file;

    @Option(name = "--owner", description = "Code of the registry in whose register they go; default: the first registry of the first section")
    private String owner;

    @Option(name = "--as", description = "Log-in of the registrar; default: the registry's first")
    private String login;

    @Option(name = "--verbose", aliases = "-v", description = "Prints every row, not only what was refused")
    private boolean verbose;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() throws IOException {
        Services services = new Services(context);
        Path path = Inputs.file(file);
        Unit registry = owner != null ? services.unit(owner) : firstRegistry(services.need(Organisation.class));
        Person registrar = login == null ? services.registrar(registry) : services.person(login);
        PrintStream out = System.out;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
            RegisterImport.Report report = services.need(RegisterImport.class).run(registrar, registry.id(), path.getFileName().toString(), content,
                    printer(out, verbose));
            out.println(report.summary());
        } catch (RegisterImport.Unreadable unreadable) {
            throw new Failure(Printed.both(unreadable.why()));
        }
        return null;
    }

    static Consumer<RegisterImport.Row> printer(PrintStream out, boolean verbose) {
        return row -> {
            if (row.result() == RegisterImport.Result.REFUSED) {
                out.println("line " + row.line() + " refused: " + Printed.both(row.why()));
            } else if (verbose) {
                out.println("line " + row.line() + (row.result() == RegisterImport.Result.REGISTERED ? " registered: " : " already there: ")
                        + Printed.orNone(row.number()) + "  " + Printed.line(row.title()));
            }
        };
    }

    /** A section's unit that has a registrar, before a bureau's; a department's clerk keeps no register. */
    static Unit firstRegistry(Organisation organisation) {
        for (Level level : new Level[] {Level.SECTION, Level.BUREAU}) {
            for (Unit unit : organisation.units()) {
                if (unit.level() == level && !organisation.holders(unit.id(), Post.REGISTRAR).isEmpty()) {
                    return unit;
                }
            }
        }
        throw new Failure("there is no registry with a registrar");
    }
}
