package org.yichuan.admin.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.Settings;

/** {@code yichuan:working-days YEAR}: what is arranged for a year; with {@code --import FILE} it is entered. */
@Service
@Command(scope = "yichuan", name = "working-days", description = "Prints the days off and the weekend days worked in a year, or imports them")
public final class WorkingDaysCommand implements Action {

    @Argument(name = "year", description = "The year", required = true)
    private int year;

    @Option(name = "--import", description = "A CSV file of that year: date,off or date,work (放假, 上班) a line")
    private String file;

    @Option(name = "--as", description = "Log-in of the administrator who goes on record; default: the first one")
    private String login;

    @Reference
    private BundleContext context;

    @Override
    public Object execute() throws IOException {
        Services services = new Services(context);
        Settings settings = services.need(Circulation.class).settings();
        if (file != null) {
            load(services, settings);
        }
        Arranged arranged = settings.arranged(year).orElseThrow(() -> new Failure("nothing is arranged for " + year
                + " yet: its days are counted Monday to Friday; import the State Council's arrangement with --import FILE"));
        Map<LocalDate, String> days = new TreeMap<>();
        arranged.off().forEach(day -> days.put(day, "off"));
        arranged.worked().forEach(day -> days.put(day, "work"));
        days.forEach((day, kind) -> System.out.println(day + "  " + kind));
        System.out.println(arranged.off().size() + " days off, " + arranged.worked().size() + " weekend days worked");
        return null;
    }

    private void load(Services services, Settings settings) throws IOException {
        try {
            Map<Integer, Arranged> read = Arranged.read(Files.readString(Inputs.file(file)));
            if (!read.keySet().equals(java.util.Set.of(year))) {
                throw new Failure("the file has days of " + read.keySet() + ", not of " + year + " only; nothing was imported");
            }
            Settings.Result result = settings.change(services.administrator(login), read.get(year), JournalEntry.SHELL);
            if (!result.done()) {
                throw new Failure(Printed.both(result.message()));
            }
        } catch (Arranged.Unreadable unreadable) {
            throw new Failure(Printed.both(unreadable.why()));
        }
    }
}
