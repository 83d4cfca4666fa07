package org.yichuan.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.circulation.CirculationDoor;
import org.yichuan.circulation.internal.Read;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.module.sampledata.internal.SampleOrganisation;
import org.yichuan.organisation.internal.BcryptAccounts;
import org.yichuan.organisation.internal.Directory;
import org.yichuan.store.content.FileContentStore;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/** The product without its pages: the real store, the sample organisation, the real door with the modules' actions and the levels' grants. */
public final class Office implements AutoCloseable {

    private final JpaStore store;
    private final Organisation organisation;
    private final Circulation door;

    private Office(JpaStore store) {
        this.store = store;
        this.organisation = new Directory(store.organisation());
        new SampleOrganisation(organisation, new BcryptAccounts(organisation, store.organisation(), Clock.systemUTC()), store.organisation()).create();
        this.door = CirculationDoor.open(store.circulation(), organisation, handlers(), grants(), List.of(), List.of(), Clock.systemUTC());
    }

    /** Opens the store; the organisation is made where there is none. */
    public static Office open(Settings settings) {
        return open(settings, UnaryOperator.identity());
    }

    /** @param around put between the store and the database's driver */
    public static Office open(Settings settings, UnaryOperator<DataSource> around) {
        Path files = settings.data().resolve("content");
        return new Office(JpaStore.open(settings, FileContentStore.open(files), around));
    }

    private static List<ActionHandler> handlers() {
        return List.of(new Read(), new org.yichuan.module.registration.internal.Register(), new org.yichuan.module.registration.internal.Dispatch(),
                new org.yichuan.module.registration.internal.SignFor(), new org.yichuan.module.registration.internal.SendBack(),
                new org.yichuan.module.registration.internal.Propose(), new org.yichuan.module.registration.internal.Close(),
                new org.yichuan.module.registration.internal.Dispense(), new org.yichuan.module.registration.internal.Remind(),
                new org.yichuan.module.registration.internal.Attach(), new org.yichuan.module.instruction.internal.Instruct(),
                org.yichuan.module.instruction.internal.Answers.acknowledge(), new org.yichuan.module.handling.internal.Assign(),
                new org.yichuan.module.handling.internal.Report(), new org.yichuan.module.handling.internal.PassToStations(),
                new org.yichuan.module.handling.internal.Return(), new org.yichuan.module.handling.internal.PassOn(),
                new org.yichuan.module.handling.internal.Withdraw(), org.yichuan.module.handling.internal.Answers.progress(),
                org.yichuan.module.handling.internal.Answers.opinion(), org.yichuan.module.receive.internal.Answers.receive(),
                new org.yichuan.module.drafting.internal.Draft(), new org.yichuan.module.drafting.internal.Submit(), new org.yichuan.module.drafting.internal.Sign(new Checks(List.of())),
                new org.yichuan.module.drafting.internal.Recheck(), new org.yichuan.module.issuing.internal.GiveNumber(), new org.yichuan.module.issuing.internal.Issue(),
                new org.yichuan.module.issuing.internal.Conclude());
    }

    /** The grants of the four levels, read from their permission bundles. */
    private static List<Grant> grants() {
        try {
            List<Grant> grants = new ArrayList<>();
            for (URL file : Collections.list(Office.class.getClassLoader().getResources("OSGI-INF/blueprint/grants.xml"))) {
                try (InputStream in = file.openStream()) {
                    NodeList beans = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("bean");
                    for (int i = 0; i < beans.getLength(); i++) {
                        NodeList values = ((Element) beans.item(i)).getElementsByTagName("argument");
                        grants.add(new Grant(Level.valueOf(value(values, 0)), Post.valueOf(value(values, 1)), value(values, 2)));
                    }
                }
            }
            return grants;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The levels' grants cannot be read", e);
        }
    }

    private static String value(NodeList arguments, int number) {
        return ((Element) arguments.item(number)).getAttribute("value");
    }

    public JpaStore store() {
        return store;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Circulation door() {
        return door;
    }

    public Person person(String login) {
        return organisation.personByLogin(login).orElseThrow(() -> new IllegalArgumentException("no " + login));
    }

    public UUID unit(String code) {
        return organisation.unitByCode(code).orElseThrow(() -> new IllegalArgumentException("no " + code)).id();
    }

    public List<Task> tasks(UUID documentId) {
        return store.circulation().transact(s -> s.tasks(documentId));
    }

    /** Performs one action. @param documentId null to make a document @param task null to act as its registry */
    public Outcome act(Person actor, UUID documentId, Task task, String action, Input input) {
        return door.perform(actor, new Command(Ids.next(), documentId, task == null ? null : task.id(), action, -1, input));
    }

    @Override
    public void close() {
        store.close();
    }
}
