package org.yichuan.circulation.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Way;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Limits;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.settings.Who;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What is wrong with a setting, in a sentence that says what to do; null when nothing is. */
final class SettingRules {
    private static final int LONGEST_LIMIT = 365;
    private static final int LONGEST_NAME = 100;
    /** A template is where a text begins, and all of them are kept in memory. */
    private static final int LONGEST_TEMPLATE = 100_000;
    /** What breaks a line or turns its direction, so that one name could be shown as another. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u206F]");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** A code is kept, sought and counted by; what divides several of them does not stand in one. */
    private static final Pattern LIST_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    /** What a name in red is written with. */
    private static final Pattern ISSUER = Pattern.compile("[\\p{L}\\p{N}（）()·、“”《》—-]{1,60}");
    private static final int LONGEST_ISSUER = 60;
    /** So many characters fill a line of 156 mm at half their width and still stand 12 mm tall: a head is to be seen from afar. */
    private static final int LONGEST_HEAD = 26;
    /** Seals of offices are 38 to 50 mm wide, smaller ones those of special use (国发〔1999〕25号). */
    private static final int SMALLEST_SEAL = 30;
    private static final int LARGEST_SEAL = 50;
    private static final Map<PageFormat, Pattern> SUFFIXES = Map.of(PageFormat.DOCUMENT, Pattern.compile("(文件)?"), PageFormat.LETTER, Pattern.compile(""),
            PageFormat.ORDER, Pattern.compile("令|命令"), PageFormat.MINUTES, Pattern.compile(".*纪要"));

    private final Organisation organisation;
    private final Rights rights;
    private final List<ActionHandler> handlers;
    private final List<Forms> forms;
    private final Texts texts = new Texts(SettingRules.class);

    /** @param forms who knows them, when he is there */
    SettingRules(Organisation organisation, Rights rights, List<ActionHandler> handlers, List<Forms> forms) {
        this.organisation = organisation;
        this.rights = rights;
        this.handlers = handlers;
        this.forms = forms;
    }

    Message fault(Setting setting, Settings now, List<Category> taken) {
        if (setting.unit() != null && organisation.unit(setting.unit()).isEmpty()) {
            return texts.message("set.unitGone");
        }
        return switch (setting) {
            case Route route -> route(route, now);
            case Limits limits -> limits(limits, now);
            case Arranged days -> days(days);
            case OwnCategory own -> category(own, now, taken);
            case FormLayer layer -> form(layer, now);
            case DraftTemplate template -> template(template, now);
            case CodeList list -> codes(list, now);
            case RedHead head -> redHead(head, now);
        };
    }

    /** What is wrong with taking a setting away: a code list from which forms are filled in stays as long as they do. */
    Message removal(Setting setting, Settings now) {
        FormLayer using = !(setting instanceof CodeList) ? null : now.layers().stream().filter(l -> l.fields().stream().anyMatch(f -> names(f.options(), setting.key()))
                || l.refined().stream().anyMatch(r -> r.is() instanceof Map<?, ?> options && names(options, setting.key()))).findFirst().orElse(null);
        return using == null ? null : texts.message("set.listUsed", category(using.category(), now),
                organisation.unit(using.unit() == null ? new UUID(0, 0) : using.unit()).map(Unit::name).orElse(""));
    }

    private static boolean names(Map<?, ?> options, String list) {
        return list.equals(options.get(CodeList.OPTION));
    }

    private static Message category(String code, Settings now) {
        return Stream.concat(now.categories(null).stream(), now.ownCategories().stream().map(OwnCategory::category)).filter(c -> c.code().equals(code)).findFirst()
                .map(Category::name).orElse(Message.of(code));
    }

    private Message codes(CodeList list, Settings now) {
        Message fault = named(list.name());
        if (fault != null) {
            return fault;
        }
        if (now.codeLists().stream().anyMatch(l -> !l.id().equals(list.id()) && java.util.Objects.equals(l.unit(), list.unit()) && l.name().zh().equals(list.name().zh()))) {
            return texts.message("set.listNameTaken", list.name());
        }
        if (list.entries().isEmpty() || list.entries().size() > CodeList.MOST) {
            return texts.message("set.listSize", CodeList.MOST);
        }
        Set<String> seen = new java.util.HashSet<>();
        for (CodeList.Entry entry : list.entries()) {
            if (!LIST_CODE.matcher(entry.code() == null ? "" : entry.code()).matches() || !seen.add(entry.code())) {
                return texts.message("set.listCode", String.valueOf(entry.code()));
            }
            fault = named(entry.name());
            if (fault != null) {
                return texts.message("set.listEntry", entry.code(), fault);
            }
        }
        return null;
    }

    private Message route(Route r, Settings now) {
        Message fault = named(r.name());
        if (fault != null) {
            return fault;
        }
        if (r.category() != null && now.categories(r.unit()).stream().noneMatch(c -> c.code().equals(r.category()))) {
            return texts.message("set.categoryGone", r.category());
        }
        // what ships or a module brings has no place in the journal: one's own may stand beside it
        if (now.routes().stream().anyMatch(o -> !o.id().equals(r.id()) && java.util.Objects.equals(o.unit(), r.unit())
                && java.util.Objects.equals(o.category(), r.category()) && !now.versions(o.key()).isEmpty())) {
            return texts.message("set.routeTwice");
        }
        if (!Way.OPTIONAL.containsAll(r.steps())) {
            return texts.message("set.noSuchStep");
        }
        if (Stream.of(Step.INSTRUCT, Step.HANDLE, Step.CIRCULATE).noneMatch(r.steps()::contains)) {
            return texts.message("set.routeEmpty");
        }
        if (!r.steps().contains(Step.HANDLE) && r.steps().contains(Step.CO_HANDLE)) {
            return texts.message("set.coWithoutLead");
        }
        if (!r.steps().contains(Step.HANDLE) && r.closing().contains(Way.Requirement.RESULT)) {
            return texts.message("set.resultWithoutHandling");
        }
        for (Map.Entry<Step, Integer> limit : r.days().entrySet()) {
            if (!r.steps().contains(limit.getKey())) {
                return texts.message("set.limitWithoutStep", texts.message(limit.getKey().name()));
            }
            if (!inRange(limit.getValue())) {
                return texts.message("set.badDays", LONGEST_LIMIT);
            }
        }
        return standing(r);
    }

    private Message standing(Route r) {
        if (r.leadUnit() == null && !r.coUnits().isEmpty()) {
            return texts.message("set.coWithoutLead");
        }
        for (UUID unit : Stream.concat(Stream.ofNullable(r.leadUnit()), r.coUnits().stream()).toList()) {
            if (organisation.unit(unit).isEmpty()) {
                return texts.message("set.unitGone");
            }
        }
        Message missing = absent(r, Step.HANDLE, r.leadUnit() != null);
        missing = missing != null ? missing : absent(r, Step.CO_HANDLE, !r.coUnits().isEmpty());
        missing = missing != null ? missing : absent(r, Step.CIRCULATE, !r.circulation().isEmpty());
        missing = missing != null ? missing : absent(r, Step.INSTRUCT, !r.leaders().isEmpty());
        if (missing != null) {
            return missing;
        }
        for (Who who : Stream.concat(r.circulation().stream(), r.leaders().stream()).toList()) {
            Message fault = who(who, r.unit());
            if (fault != null) {
                return fault;
            }
        }
        if (!r.proposed() && r.leadUnit() == null && r.circulation().isEmpty() && r.leaders().isEmpty()) {
            return texts.message("set.nobody");
        }
        return unanswerable(r);
    }

    private Message absent(Route r, Step step, boolean named) {
        return named && !r.steps().contains(step) ? texts.message("set.namedWithoutStep", texts.message(step.name())) : null;
    }

    private Message who(Who who, UUID routeUnit) {
        if (who.person() != null) {
            Person person = organisation.person(who.person()).filter(Person::active).filter(p -> !p.postings().isEmpty()).orElse(null);
            return person == null ? texts.message("set.personGone") : null;
        }
        if (who.post() == null) {
            return texts.message("set.nobodyNamed");
        }
        if (who.unit() != null && organisation.unit(who.unit()).isEmpty()) {
            return texts.message("set.unitGone");
        }
        UUID house = routeUnit == null ? null : organisation.house(routeUnit).id();
        boolean someone = who.unit() == null && house == null
                ? organisation.people().stream().anyMatch(p -> p.active() && p.holds(who.post())) : !who.people(house, organisation).isEmpty();
        String where = organisation.unit(who.unit() != null ? who.unit() : house).map(Unit::name).orElse("");
        return someone ? null : texts.message("set.postEmpty", where, texts.message("Post." + who.post().name()));
    }

    /** Nobody is named who could not answer: the door would refuse every document of the route. */
    private Message unanswerable(Route r) {
        if (r.unit() == null) {
            return null;
        }
        UUID house = organisation.house(r.unit()).id();
        Plan plan = r.plan(house, organisation);
        Document any = Document.create(house, r.unit(), house, new Head("", "", "", "", null, null, null, null, null, ""), null, null, null).with(plan);
        for (NewTask task : Slots.of(any, plan, organisation)) {
            if (!rights.answerable(task, handlers)) {
                String owner = task.personId() == null ? organisation.unit(task.unitId()).map(Unit::name).orElse("")
                        : organisation.person(task.personId()).map(Person::name).orElse("");
                return texts.message("cannotAnswer", owner, texts.message(task.step().name()));
            }
        }
        return null;
    }

    private Message limits(Limits limits, Settings now) {
        Set<String> codes = now.categories(limits.unit()).stream().map(Category::code).collect(java.util.stream.Collectors.toSet());
        for (Map.Entry<String, Integer> limit : limits.days().entrySet()) {
            String[] parts = limit.getKey().split("/", -1);
            if (parts.length != 2 || !parts[0].isEmpty() && !codes.contains(parts[0])) {
                return texts.message("set.categoryGone", parts[0]);
            }
            if (!inRange(limit.getValue())) {
                return texts.message("set.badDays", LONGEST_LIMIT);
            }
        }
        return null;
    }

    private Message days(Arranged a) {
        if (a.year() < 2000 || a.year() > 2100 || Stream.concat(a.off().stream(), a.worked().stream()).anyMatch(d -> d.getYear() != a.year())) {
            return texts.message("set.badYear", Integer.toString(a.year()));
        }
        LocalDate both = a.off().stream().filter(a.worked()::contains).findFirst().orElse(null);
        if (both != null) {
            return texts.message("set.bothKinds", both.toString());
        }
        LocalDate worked = a.worked().stream().filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY).findFirst().orElse(null);
        return worked == null ? null : texts.message("set.workedAnyway", worked.toString());
    }

    /** Without anyone who knows forms nothing can be said of one. */
    private Message form(FormLayer layer, Settings now) {
        if (now.categories(layer.unit()).stream().noneMatch(c -> c.code().equals(layer.category()))) {
            return texts.message("set.categoryGone", layer.category());
        }
        Forms known = forms.stream().findFirst().orElse(null);
        return known == null ? texts.message("set.noForms") : known.fault(now, layer);
    }

    private Message template(DraftTemplate t, Settings now) {
        if (t.occasion() == null || t.occasion().isBlank() || t.occasion().length() > LONGEST_NAME || UNSEEN.matcher(t.occasion()).find()) {
            return texts.message("set.occasionMissing", LONGEST_NAME);
        }
        if (t.unit() == null || t.type() == null || t.kind() == null || t.text() == null || !t.text().startsWith("{") || t.text().length() > LONGEST_TEMPLATE) {
            return texts.message("set.templateText", LONGEST_TEMPLATE);
        }
        return now.templates(t.unit()).stream().anyMatch(o -> !o.id().equals(t.id()) && o.unit().equals(t.unit()) && o.type() == t.type() && o.occasion().equals(t.occasion()))
                ? texts.message("set.templateTwice", t.occasion()) : null;
    }

    private Message redHead(RedHead h, Settings now) {
        if (h.unit() == null || h.issuer() == null || !ISSUER.matcher(h.issuer()).matches()) {
            return texts.message("set.head.issuer", LONGEST_ISSUER);
        }
        if (h.seal() < SMALLEST_SEAL || h.seal() > LARGEST_SEAL) {
            return texts.message("set.head.seal", SMALLEST_SEAL, LARGEST_SEAL);
        }
        for (PageFormat format : PageFormat.values()) {
            Message fault = line(format, h.line(format));
            if (fault != null) {
                return fault;
            }
        }
        UUID house = organisation.house(h.unit()).id();
        return now.redHeads().stream().anyMatch(o -> !o.id().equals(h.id()) && o.issuer().equals(h.issuer()) && organisation.unit(o.unit()).isPresent()
                && organisation.house(o.unit()).id().equals(house)) ? texts.message("set.head.twice", h.issuer()) : null;
    }

    /** GB/T 9704-2012, 7.2.4, 7.2.5 and 10.1 to 10.3. */
    private Message line(PageFormat format, RedHead.Line line) {
        Message page = texts.message("page." + format);
        if (line.name() == null || line.name().isBlank()) {
            return texts.message("set.head.empty", page);
        }
        String head = line.name() + line.suffix();
        if (head.codePointCount(0, head.length()) > LONGEST_HEAD) {
            return texts.message("set.head.long", page, head.codePointCount(0, head.length()), LONGEST_HEAD);
        }
        if (!ISSUER.matcher(head).matches()) {
            return texts.message("set.head.character", page);
        }
        if (!SUFFIXES.get(format).matcher(line.suffix()).matches()) {
            return texts.message("set.head.suffix." + format);
        }
        return line.code().isEmpty() || SerialNumber.soundCode(line.code()) ? null : texts.message("set.head.code", page, line.code());
    }

    private Message category(OwnCategory own, Settings now, List<Category> taken) {
        Category c = own.category();
        if (!CODE.matcher(c.code()).matches()) {
            return texts.message("set.badCode");
        }
        Message fault = named(c.name());
        if (fault != null) {
            return fault;
        }
        if (c.workingDays() < 0 || c.workingDays() > LONGEST_LIMIT) {
            return texts.message("set.badDays", LONGEST_LIMIT);
        }
        boolean othersCode = taken.stream().anyMatch(t -> t.code().equals(c.code()))
                || now.ownCategories().stream().anyMatch(o -> o.category().code().equals(c.code()) && !java.util.Objects.equals(o.unit(), own.unit()));
        boolean sameName = now.categories(own.unit()).stream().anyMatch(t -> !t.code().equals(c.code()) && t.name().zh().equals(c.name().zh()));
        return othersCode ? texts.message("set.codeTaken", c.code()) : sameName ? texts.message("set.nameTaken", c.name()) : null;
    }

    private Message named(Message name) {
        if (name != null && UNSEEN.matcher(name.zh() + name.en()).find()) {
            return texts.message("set.nameUnseen");
        }
        return name == null || name.zh() == null || name.en() == null || name.zh().isBlank() || name.en().isBlank() || name.zh().length() > LONGEST_NAME
                || name.en().length() > LONGEST_NAME ? texts.message("set.nameMissing", LONGEST_NAME) : null;
    }

    private static boolean inRange(Integer days) {
        return days != null && days >= 1 && days <= LONGEST_LIMIT;
    }
}
