package org.yichuan.circulation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Limits;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.RouteTemplate;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.SettingsStore;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Keeps the settings: their journal is what is stored, what holds is made of it and kept in memory. */
final class SettingsKeeper implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsKeeper.class);
    /** The grant that opens them. */
    static final String ACTION = "settings";
    /** The grant with which a unit's forms are shaped. */
    static final String FORMS = "forms";

    /** The grant with which a unit's templates are made. */
    static final String TEMPLATES = "templates";

    /** The grant with which a unit's red heads are set up. */
    static final String HEADS = "red-heads";

    private final SettingsStore store;
    private final Organisation organisation;
    private final Rights rights;
    private final List<Category> moduleCategories;
    private final List<RouteTemplate> templates;
    private final SettingRules rules;
    private final Clock clock;
    private final SettingText json = new SettingText();
    private final Texts texts = new Texts(SettingsKeeper.class);
    private final Map<Integer, Arranged> shippedDays = Shipped.days();
    private final List<Route> shippedRoutes = Shipped.routes();
    private volatile Holding holding;

    SettingsKeeper(SettingsStore store, Organisation organisation, Rights rights, List<ActionHandler> handlers, List<Category> moduleCategories,
            List<RouteTemplate> templates, List<Forms> forms, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.rights = rights;
        this.moduleCategories = moduleCategories;
        this.templates = templates;
        this.rules = new SettingRules(organisation, rights, handlers, forms);
        this.clock = clock;
        this.holding = load();
    }

    private Holding load() {
        List<Version> versions = new ArrayList<>();
        Map<String, Setting> before = new java.util.HashMap<>();
        String last = "";
        for (JournalEntry e : store.entries()) {
            Setting after = json.read(e.text(), e.payload());
            versions.add(new Version(e.number(), e.at(), e.actorId(), e.actorName(), e.text(), before.get(e.text()), after, e.throughShell()));
            before.put(e.text(), after);
            last = e.hash();
        }
        return Holding.of(versions, last, shippedDays);
    }

    @Override
    public WorkingDays workingDays() {
        return holding.workingDays();
    }

    @Override
    public Optional<Arranged> arranged(int year) {
        return Optional.ofNullable(holding.years().get(year));
    }

    @Override
    public int limit(UUID unit, String category, Urgency urgency) {
        for (UUID at : upwards(unit)) {
            Integer limit = limits(at).limit(category, urgency);
            if (limit != null) {
                return limit;
            }
        }
        return categories(null).stream().filter(c -> c.code().equals(category) && c.workingDays() > 0).findFirst().map(Category::workingDays)
                .orElse(urgency.workingDays());
    }

    @Override
    public Limits limits(UUID unit) {
        return holding.setting(Limits.key(unit)) instanceof Limits set ? set : new Limits(unit, Map.of());
    }

    @Override
    public List<Category> categories(UUID unit) {
        List<UUID> above = upwards(unit);
        Stream<Category> own = holding.categories().stream().filter(c -> unit == null || above.contains(c.unit()) || below(c.unit(), unit)).map(OwnCategory::category);
        return Stream.of(Category.BUILT_IN.stream(), moduleCategories.stream(), own).flatMap(s -> s).toList();
    }

    /** Those that documents may have: also such as were taken away. */
    List<Category> everyCategory() {
        return Stream.of(Category.BUILT_IN.stream(), Category.OUTGOING.stream(), moduleCategories.stream(), holding.everyCategory().stream().map(OwnCategory::category)).flatMap(s -> s).toList();
    }

    @Override
    public List<OwnCategory> ownCategories() {
        return holding.categories();
    }

    @Override
    public Route route(UUID unit, String category) {
        List<Route> set = holding.routes();
        for (String wanted : category == null ? new String[] {null} : new String[] {category, null}) {
            for (UUID at : upwards(unit)) {
                Optional<Route> found = set.stream().filter(r -> Objects.equals(r.unit(), at) && Objects.equals(r.category(), wanted)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
            Optional<Route> brought = wanted == null ? Optional.empty() : brought().filter(r -> wanted.equals(r.category())).findFirst();
            if (brought.isPresent()) {
                return brought.get();
            }
        }
        return Route.STANDARD;
    }

    @Override
    public Optional<Route> route(UUID id, int version) {
        Stream<Route> ever = holding.versions().stream().map(Version::after).filter(Route.class::isInstance).map(Route.class::cast);
        return Stream.concat(ever, Stream.concat(brought(), Stream.of(Route.STANDARD))).filter(r -> r.id().equals(id) && r.version() == version).findFirst();
    }

    /** What modules bring comes before what ships. */
    private Stream<Route> brought() {
        return Stream.concat(templates.stream().map(RouteTemplate::route), shippedRoutes.stream());
    }

    @Override
    public List<Route> routes() {
        return Stream.of(shippedRoutes.stream(), templates.stream().map(RouteTemplate::route), holding.routes().stream()).flatMap(s -> s).toList();
    }

    @Override
    public Optional<FormLayer> layer(UUID unit, String category) {
        return holding.setting(FormLayer.key(unit, category)) instanceof FormLayer layer ? Optional.of(layer) : Optional.empty();
    }

    @Override
    public List<FormLayer> layers() {
        return holding.layers();
    }

    @Override
    public List<DraftTemplate> templates(UUID unit) {
        return upwards(unit).stream().flatMap(at -> holding.templates().stream().filter(t -> Objects.equals(t.unit(), at)).sorted(Comparator.comparing(DraftTemplate::occasion))).toList();
    }

    @Override
    public List<CodeList> codeLists() {
        return holding.codeLists();
    }

    @Override
    public List<CodeList.Entry> codes(String key) {
        return holding.codes().getOrDefault(key, List.of());
    }

    @Override
    public List<RedHead> redHeads() {
        return holding.redHeads();
    }

    @Override
    public Optional<RedHead> redHead(UUID registry, String issuer, Instant at) {
        List<RedHead> named = holding.redHeads(at).stream().filter(h -> h.issuer().equals(issuer)).toList();
        Optional<RedHead> near = upwardsOf(registry).stream().flatMap(unit -> named.stream().filter(h -> h.unit().equals(unit))).findFirst();
        return near.isPresent() || named.size() != 1 ? near : Optional.of(named.getFirst());
    }

    @Override
    public List<Version> versions(String key) {
        return newestFirst(holding.versions().stream().filter(v -> v.key().equals(key)).toList());
    }

    @Override
    public List<Version> journal() {
        return newestFirst(holding.versions());
    }

    private static List<Version> newestFirst(List<Version> versions) {
        List<Version> turned = new ArrayList<>(versions);
        Collections.reverse(turned);
        return turned;
    }

    @Override
    public boolean mayChange(Person asked, UUID unit) {
        return actingUnit(asked, unit).isPresent();
    }

    /** The unit in which the person's right lies: an administrator's reaches everywhere, a registrar's his own unit and those below it. */
    private Optional<UUID> actingUnit(Person asked, UUID unit) {
        Person person = organisation.person(asked.id()).filter(Person::active).orElse(null);
        if (person == null) {
            return Optional.empty();
        }
        Set<UUID> above = unit == null ? Set.of() : Set.copyOf(upwardsOf(unit));
        return person.postings().stream().filter(p -> rights.granted(p, ACTION))
                .filter(p -> p.post() == Post.ADMINISTRATOR || p.post() == Post.REGISTRAR && above.contains(p.unitId())).map(Posting::unitId).findFirst();
    }

    @Override
    public boolean mayShape(Person asked, UUID unit) {
        return shapingUnit(asked, unit, FORMS).isPresent();
    }

    @Override
    public boolean mayKeepTemplates(Person asked, UUID unit) {
        return shapingUnit(asked, unit, TEMPLATES).isPresent();
    }

    @Override
    public boolean mayKeepRedHeads(Person asked, UUID unit) {
        return shapingUnit(asked, unit, HEADS).isPresent();
    }

    /**
     * The unit in which the person's right to shape forms, templates or red heads lies: an administrator's reaches everywhere, a registrar's and a head's his own unit
     * and those below it; a registrar of a registry of the bureau or section speaks for its house as well.
     */
    private Optional<UUID> shapingUnit(Person asked, UUID unit, String grant) {
        Person person = organisation.person(asked.id()).filter(Person::active).orElse(null);
        if (person == null) {
            return Optional.empty();
        }
        Set<UUID> above = unit == null ? Set.of() : Set.copyOf(upwardsOf(unit));
        return person.postings().stream().filter(p -> rights.granted(p, grant))
                .filter(p -> p.post() == Post.ADMINISTRATOR || (p.post() == Post.REGISTRAR || p.post() == Post.HEAD) && above.contains(p.unitId())
                        || p.post() == Post.REGISTRAR && unit != null && speaksFor(p.unitId(), unit)).map(Posting::unitId).findFirst();
    }

    private boolean speaksFor(UUID registry, UUID unit) {
        return organisation.unit(registry).filter(u -> u.level() == Level.BUREAU || u.level() == Level.SECTION).isPresent()
                && organisation.house(registry).id().equals(unit);
    }

    private Optional<UUID> rightOver(Person actor, Setting setting) {
        return switch (setting) {
            case FormLayer layer -> shapingUnit(actor, layer.unit(), FORMS);
            case CodeList list -> shapingUnit(actor, list.unit(), FORMS);
            case DraftTemplate template -> shapingUnit(actor, template.unit(), TEMPLATES);
            case RedHead head -> shapingUnit(actor, head.unit(), HEADS);
            default -> actingUnit(actor, setting.unit());
        };
    }

    @Override
    public Result change(Person actor, Setting setting, String via) {
        return perform(actor, setting.key(), setting, via);
    }

    @Override
    public Result remove(Person actor, String key) {
        return perform(actor, key, null, "");
    }

    private synchronized Result perform(Person actor, String key, Setting wanted, String via) {
        try {
            return attempt(actor, key, wanted, via);
        } catch (Conflict elsewhere) {
            // another node was first: look at what holds now, and decide anew
            holding = load();
            try {
                return attempt(actor, key, wanted, via);
            } catch (Conflict again) {
                LOG.warn("setting {} by {} lost to others", key, actor.login(), again);
                return new Result(false, texts.message("busy"));
            }
        }
    }

    private Result attempt(Person actor, String key, Setting wanted, String via) {
        Holding now = holding;
        Setting before = now.setting(key);
        if (wanted == null && before == null) {
            return new Result(false, texts.message("set.notThere"));
        }
        Optional<UUID> acting = rightOver(actor, wanted != null ? wanted : before);
        // what is put in the place of another unit's is that unit's to change as well
        if (acting.isEmpty() || before != null && rightOver(actor, before).isEmpty()) {
            LOG.info("refused: setting {} by {}: no right", key, actor.login());
            return new Result(false, texts.message("set.noRight"));
        }
        Message fault = wanted == null ? rules.removal(before, this) : rules.fault(wanted, this, Stream.concat(Category.BUILT_IN.stream(), moduleCategories.stream()).toList());
        if (fault != null) {
            return new Result(false, fault);
        }
        if (!(wanted instanceof Route) && wanted != null && version(wanted) != version(before)) {
            return new Result(false, overwriting(now, key));
        }
        Setting after = wanted == null ? null : wanted.version(lastVersion(now, key) + 1);
        if (Objects.equals(said(after), said(before))) {
            return new Result(true, texts.message("set.same"));
        }
        JournalEntry entry = entry(now, actor, acting.get(), key, json.write(after, via));
        store.append(entry);
        holding = now.and(new Version(entry.number(), entry.at(), entry.actorId(), entry.actorName(), key, before, after, entry.throughShell()), entry.hash(), shippedDays);
        LOG.info("{} changed the setting {}", actor.login(), key);
        String said = switch (wanted != null ? wanted : before) {
            case DraftTemplate template -> "set.template.";
            case RedHead head -> "set.head.";
            default -> "set.";
        };
        return new Result(true, texts.message(said + (after == null ? "removed" : "done")));
    }

    /** A setting without what is given to it when it is published. */
    private static Setting said(Setting setting) {
        return setting == null ? null : setting instanceof FormLayer layer ? layer.version(0).note("") : setting.version(0);
    }

    /** Who published since the designer began, so that he looks at it before he goes over it. */
    private Message overwriting(Holding now, String key) {
        Version last = newestFirst(now.versions()).stream().filter(v -> v.key().equals(key)).findFirst().orElse(null);
        return last == null ? texts.message("set.notThere") : texts.message(last.after() == null ? "set.withdrawnSince" : "set.publishedSince", last.actorName(),
                last.at().atZone(java.time.ZoneId.of("Asia/Shanghai")).format(java.time.format.DateTimeFormatter.ofPattern("MM-dd HH:mm")));
    }

    private static int lastVersion(Holding now, String key) {
        return now.versions().stream().filter(v -> v.key().equals(key)).mapToInt(v -> version(v.after())).max().orElse(0);
    }

    private static int version(Setting setting) {
        return setting == null ? 0 : setting.version();
    }

    private JournalEntry entry(Holding now, Person actor, UUID unitId, String key, String payload) {
        Instant last = now.versions().isEmpty() ? Instant.EPOCH : now.versions().getLast().at();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Unit unit = organisation.unit(unitId).orElseThrow();
        // a clock set back must not turn the order round
        return Chain.seal(new JournalEntry(SettingsStore.CHAIN, now.versions().size() + 1L, Ids.next(), at.isBefore(last) ? last : at, actor.id(), actor.name(),
                unit.id(), unit.name(), payload.isEmpty() ? "remove-setting" : "change-setting", null, key, payload, now.lastHash(), ""));
    }

    /** The unit, those above it, and null for all. */
    private List<UUID> upwards(UUID unit) {
        List<UUID> units = upwardsOf(unit);
        units.add(null);
        return units;
    }

    private List<UUID> upwardsOf(UUID unit) {
        List<UUID> units = new ArrayList<>();
        for (Unit at = unit == null ? null : organisation.unit(unit).orElse(null); at != null && !units.contains(at.id());) {
            units.add(at.id());
            at = at.parentId() == null ? null : organisation.unit(at.parentId()).orElse(null);
        }
        return units;
    }

    /** Whether {@code unit} is a bureau or section that {@code part} belongs to. */
    private boolean below(UUID part, UUID unit) {
        return part != null && organisation.unit(part).isPresent() && organisation.unit(unit).filter(u -> u.level() == Level.BUREAU || u.level() == Level.SECTION)
                .isPresent() && organisation.house(part).id().equals(unit);
    }
}
