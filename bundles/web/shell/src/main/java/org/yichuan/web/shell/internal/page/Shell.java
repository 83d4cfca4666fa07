package org.yichuan.web.shell.internal.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OrganisationStore;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.FieldRenderer;
import org.yichuan.web.api.DocumentPart;
import org.yichuan.web.api.View;

/** What every open page is made of: the services, and the views and forms there are now. */
public final class Shell implements CirculationListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Circulation circulation;
    private final Documents documents;
    private final Organisation organisation;
    private final Accounts accounts;
    private final ContentStore content;
    private final OrganisationStore store;
    private final Changes changes;
    private final Guarded guarded;
    private final Tracked<View> views;
    private final Tracked<ActionForm> forms;
    private final Tracked<FieldRenderer> renderers;
    private final Tracked<FieldType> types;
    private final Tracked<Forms> shaped;
    private final Tracked<DocumentPart> parts;
    private final Instant opened = Instant.now();

    public Shell(BundleContext context, Circulation circulation, Documents documents, Organisation organisation, Accounts accounts,
            ContentStore content, OrganisationStore store, ModuleGuard guard) {
        this.circulation = circulation;
        this.documents = documents;
        this.organisation = organisation;
        this.accounts = accounts;
        this.content = content;
        this.store = store;
        this.guarded = new Guarded(guard);
        this.changes = new Changes(guard::changing);
        this.views = new Tracked<>(context, View.class, view -> KnownView.of(view, guarded), changes::came, changes::gone);
        this.forms = new Tracked<>(context, ActionForm.class, form -> KnownForm.of(form, guarded), changes::came, changes::gone);
        // who designs a form is shown what can be put into it; a form in use keeps the fields it was opened with
        this.renderers = new Tracked<>(context, FieldRenderer.class, renderer -> renderer, changes::came, changes::gone);
        this.types = new Tracked<>(context, FieldType.class, type -> type, changes::came, changes::gone);
        this.shaped = new Tracked<>(context, Forms.class, known -> known, () -> { }, () -> { });
        this.parts = new Tracked<>(context, DocumentPart.class, part -> KnownPart.of(part, guarded), changes::came, changes::gone);
    }

    /** Starts to look for views and forms. */
    public void open() {
        renderers.open();
        types.open();
        shaped.open();
        views.open();
        forms.open();
        parts.open();
    }

    @Override
    public void close() {
        views.close();
        forms.close();
        renderers.close();
        types.close();
        shaped.close();
        parts.close();
        changes.close();
        guarded.close();
    }

    @Override
    public void changed(Set<UUID> documentIds) {
        changes.documents(documentIds);
    }

    @Override
    public void rightsChanged() {
        changes.came();
    }

    @Override
    public void rightsGone() {
        changes.gone();
    }

    @Override
    public void rightsSettled() {
        changes.settled();
    }

    /** The views the person is granted now, in the order of the menu. */
    List<View> views(Person person) {
        return views.all().stream().filter(v -> granted(person, v)).sorted(Comparator.comparingInt(View::order).thenComparing(View::path)).toList();
    }

    /** The view at a path, if the person is granted it. */
    Optional<View> view(Person person, String path) {
        return views.all().stream().filter(v -> v.path().equals(path) && granted(person, v)).findFirst();
    }

    /** Those who show something of a document on its page, in order. */
    List<DocumentPart> parts() {
        return parts.all().stream().sorted(Comparator.comparingInt(DocumentPart::order)).toList();
    }

    Optional<ActionForm> form(String action) {
        return forms.all().stream().filter(f -> f.action().equals(action)).findFirst();
    }

    Optional<FieldRenderer> renderer(String type) {
        return renderers.all().stream().filter(r -> type.equals(r.type())).findFirst();
    }

    /** Who knows the forms that units shape. */
    Optional<Forms> shaped() {
        return shaped.all().stream().findFirst();
    }

    /**
     * Whether people can log in: on a first start the pages are there before the people are. The administrator comes last of
     * them; one whose last administrator lost his post comes up all the same, a little later.
     */
    boolean ready() {
        List<Person> people = organisation.people();
        return people.stream().anyMatch(p -> p.holds(Post.ADMINISTRATOR)) || !people.isEmpty() && opened.plus(PATIENCE).isBefore(Instant.now());
    }

    /** Asks the database something that costs it nothing. @throws RuntimeException when it does not answer */
    void check() {
        store.draft(NOBODY, "");
    }

    private boolean granted(Person person, View view) {
        try {
            return circulation.granted(person, view.action());
        } catch (RuntimeException failed) {
            LOG.error("It could not be told who may see {}", view.getClass().getName(), failed);
            return false;
        }
    }

    Changes changes() { return changes; }
    Circulation circulation() { return circulation; }
    Documents documents() { return documents; }
    Organisation organisation() { return organisation; }
    Accounts accounts() { return accounts; }
    ContentStore content() { return content; }
    OrganisationStore store() { return store; }
}
