package org.yichuan.forms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Filling;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.SettingsStore;
import org.yichuan.circulation.CirculationDoor;

/** A bureau, a section with its registry, a department and a station; its settings are the real ones. */
final class House implements Organisation, SettingsStore {
    static final String PETITION = "PETITION";
    final Unit bureau = unit("B", Level.BUREAU, null);
    final Unit section = unit("S", Level.SECTION, bureau);
    final Unit registry = unit("R", Level.SECTION, section);
    final Unit safety = unit("D", Level.DEPARTMENT, section);
    final Unit station = unit("Z", Level.STATION, section);
    final Person admin = person("admin", bureau, Post.ADMINISTRATOR);
    final Person registrar = person("db", registry, Post.REGISTRAR);
    final Person head = person("head", safety, Post.HEAD);
    final Person clerk = person("clerk", station, Post.STATION_CLERK);
    final List<FieldType> types = new ArrayList<>();
    /** Files by their hash. */
    final Set<String> stored = new HashSet<>();
    private final ContentStore content = new ContentStore() {
        @Override
        public Stored put(String name, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            if (!stored.contains(sha256)) {
                throw new NoSuchFileException(sha256);
            }
            return InputStream.nullInputStream();
        }
    };
    final Settings settings;
    final Forms forms;
    Instant now = Instant.parse("2026-11-27T02:00:00Z");
    private final List<JournalEntry> journal = new ArrayList<>();

    House() {
        Circulation[] door = new Circulation[1];
        forms = new HouseForms(this, () -> door[0].settings(), content, types);
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        door[0] = CirculationDoor.open(null, this, this, List.of(), List.of(new Grant(Level.BUREAU, Post.ADMINISTRATOR, "forms"), new Grant(Level.SECTION, Post.REGISTRAR, "forms"),
                new Grant(Level.DEPARTMENT, Post.HEAD, "forms")), List.of(forms), clock);
        settings = door[0].settings();
    }

    /** Publishes the layer that makes the form so. */
    Settings.Result publish(Person by, Sheet wanted) {
        int version = settings.layer(wanted.unit(), wanted.category()).map(FormLayer::version).orElse(0);
        now = now.plus(Duration.ofMinutes(1));
        return settings.change(by, forms.layer(settings, wanted, version, "note"));
    }

    Sheet current(Unit unit) {
        return forms.current(settings, unit.id(), PETITION).orElseThrow();
    }

    Document document(Unit owner) {
        return document(owner, Secrecy.NONE);
    }

    Document classified(Unit owner) {
        return document(owner, Secrecy.SECRET);
    }

    private Document document(Unit owner, Secrecy secrecy) {
        Head head = new Head("", "关于候车室的来信", "", PETITION, now, Urgency.ORDINARY, Importance.ORDINARY, secrecy, null, "");
        return Document.create(UUID.randomUUID(), owner.id(), section.id(), head, DocumentState.REGISTERED, null, null);
    }

    Filling fill(Document document, Unit acting, Person by, String action, List<Filled> before, Object... input) {
        Situation s = new Situation(action.equals("register") ? null : document, List.of(), List.of(), null, by, acting.id(), now, this, settings);
        return forms.fill(s, document, action, Input.of(input), before);
    }

    private static Unit unit(String code, Level level, Unit above) {
        return new Unit(id(code), code, "单位" + code, "Unit " + code, level, above == null ? null : above.id(), 1);
    }

    private static Person person(String login, Unit unit, Post post) {
        return new Person(id(login), login, "姓名" + login, List.of(new Posting(unit.id(), post)), true);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Unit> units() {
        return List.of(bureau, section, registry, safety, station);
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return units().stream().filter(u -> u.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Unit> unitByCode(String code) {
        return units().stream().filter(u -> u.code().equals(code)).findFirst();
    }

    @Override
    public List<Person> people() {
        return List.of(admin, registrar, head, clerk);
    }

    @Override
    public Optional<Person> person(UUID id) {
        return people().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Person> personByLogin(String login) {
        return people().stream().filter(p -> p.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> holders(UUID unitId, Post post) {
        return people().stream().filter(p -> p.holds(unitId, post)).toList();
    }

    @Override
    public Unit house(UUID unitId) {
        return unitId.equals(bureau.id()) ? bureau : section;
    }

    @Override
    public void save(Unit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Person person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<JournalEntry> entries() {
        return List.copyOf(journal);
    }

    @Override
    public void append(JournalEntry entry) {
        journal.add(entry);
    }
}
