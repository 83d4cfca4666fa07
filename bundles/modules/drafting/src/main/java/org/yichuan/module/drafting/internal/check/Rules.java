package org.yichuan.module.drafting.internal.check;

import static org.yichuan.api.official.StatutoryType.ANNOUNCEMENT;
import static org.yichuan.api.official.StatutoryType.COMMUNIQUE;
import static org.yichuan.api.official.StatutoryType.DECISION;
import static org.yichuan.api.official.StatutoryType.MINUTES;
import static org.yichuan.api.official.StatutoryType.ORDER;
import static org.yichuan.api.official.StatutoryType.PROCLAMATION;
import static org.yichuan.api.official.StatutoryType.REPORT;
import static org.yichuan.api.official.StatutoryType.REQUEST;
import static org.yichuan.api.official.StatutoryType.RESOLUTION;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.DocumentNumber;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.official.DocumentCheck.Subject;
import org.yichuan.api.official.Finding.Strength;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.RuleSet;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Unit;
import org.yichuan.module.drafting.internal.check.Rule.Place;
import org.yichuan.official.Plain;

/** The checks of the product: what the rules of 2000 and of 2012 require before an official document is signed. */
public final class Rules {
    /** What asks for a decision at the end of a request. */
    private static final Pattern ASKING = Pattern.compile("(妥否|当否|可否|是否妥当)[，,]?|请(予)?(批示|批复|审批|批准|核准|审定)");
    private static final Pattern PADDED = Pattern.compile("\\d{4}年0\\d月\\d{1,2}日|\\d{4}年\\d{1,2}月0\\d日|[一二]\\S[〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日");
    private static final Pattern ANNEX = Pattern.compile("附件(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("[^〔〕\\d第]+〔(19|20)\\d{2}〕[1-9]\\d*号");
    /** Types whose title and recipients go by custom of their own. */
    private static final Set<StatutoryType> PUBLISHED = EnumSet.of(RESOLUTION, DECISION, ORDER, COMMUNIQUE, PROCLAMATION, ANNOUNCEMENT, MINUTES);

    private Rules() {
    }

    /** A request is about one matter (办法 2000, article 21; 条例 2012, article 15 (4)). */
    public static DocumentCheck requestOneMatter() {
        return new Rule("request-one-matter", s -> s.text().type() != REQUEST ? List.of() : Stream.concat(
                s.text().title().split("关于", -1).length > 2 ? Stream.of(new Place("title", s.text().title())) : Stream.empty(),
                asking(s.text()).stream().skip(1).map(line -> new Place("body", line))).toList());
    }

    /** A request has one main recipient (办法 2000, article 21; 条例 2012, article 15 (1)). */
    public static DocumentCheck requestOneRecipient() {
        return new Rule("request-one-recipient", s -> s.text().type() == REQUEST && s.text().recipients().size() != 1
                ? List.of(new Place("recipients", String.join("、", s.text().recipients()))) : List.of());
    }

    /** A request is no report, and a report carries no request (办法 2000, article 23; 条例 2012, article 15 (4)). */
    public static DocumentCheck requestInReport() {
        return new Rule("request-in-report", s -> s.text().type() == REPORT ? asking(s.text()).stream().map(line -> new Place("body", line)).toList()
                : s.text().type() == REQUEST && s.text().title().contains("报告") ? List.of(new Place("title", s.text().title())) : List.of());
    }

    /** An upward document names its signer (办法 2000, article 10 (5); 条例 2012, article 9 (6)). */
    public static DocumentCheck upwardSigner() {
        return new Rule("upward-signer", s -> s.text().type().upward() && s.outgoing().course().signers().isEmpty() ? List.of(new Place("signers", "")) : List.of());
    }

    /** An upward document is not copied to units below (办法 2000, article 22; 条例 2012, article 15 (1)). */
    public static DocumentCheck upwardCopiedBelow() {
        return new Rule("upward-copied-below", s -> !s.text().type().upward() ? List.of() : Stream.concat(
                s.outgoing().course().copies().stream().flatMap(id -> s.organisation().unit(id).stream()),
                s.organisation().units().stream().filter(u -> s.text().copies().contains(u.name()))).distinct().filter(u -> below(s, u))
                .map(u -> new Place("copies", u.name())).toList());
    }

    /** No level is skipped (办法 2000, article 21; 条例 2012, article 14). */
    public static DocumentCheck upwardSkipsLevel() {
        return new Rule("upward-skips-level", s -> {
            Unit house = s.organisation().house(s.owner());
            UUID above = house.parentId();
            return !s.text().type().upward() ? List.of() : recipients(s).filter(u -> above(s.organisation(), u, house))
                    .filter(u -> !s.organisation().house(u.id()).id().equals(above)).map(u -> new Place("recipients", u.name())).toList();
        });
    }

    /** The title: issuer, matter and type (办法 2000, article 10 (6); 条例 2012, article 9 (7)). */
    public static DocumentCheck titleForm() {
        return new Rule("title-form", s -> {
            String title = s.text().title().strip();
            int about = title.indexOf("关于");
            boolean issued = s.text().signature().isEmpty() || s.text().signature().stream().anyMatch(name -> about > 0 && title.substring(0, about).contains(name));
            boolean named = StatutoryType.atEndOf(title).map(t -> title.substring(0, title.length() - t.chinese().length()).endsWith("的")).orElse(true);
            return !statutory(s) || PUBLISHED.contains(s.text().type()) || about > 0 && issued && named ? List.of() : List.of(new Place("title", title));
        });
    }

    /** The type the title ends with is the document's (办法 2000, article 9; 条例 2012, article 8). */
    public static DocumentCheck titleType() {
        return new Rule("title-type", s -> !statutory(s) || StatutoryType.atEndOf(s.text().title()).filter(t -> t == s.text().type()).isPresent() ? List.of()
                : List.of(new Place("title", s.text().title())));
    }

    /** The rules of 2000 know thirteen types: no 决议 and no 公报 (办法 2000, article 9). */
    public static DocumentCheck typeUnknown() {
        return new Rule("type-unknown", Strength.MUST, Set.of(RuleSet.RULES_2000), s -> s.text().type() == RESOLUTION || s.text().type() == COMMUNIQUE
                ? List.of(new Place("title", s.text().type().chinese())) : List.of());
    }

    /** The number: six-angle brackets, four-digit year, no 第, no leading zero (GB/T 9704-2012, 7.2.5; GB/T 9704-1999, 8.2.2). */
    public static DocumentCheck numberForm() {
        return new Rule("number-form", s -> s.number().isEmpty() || NUMBER.matcher(s.number()).matches() && DocumentNumber.parse(s.number()).isPresent() ? List.of()
                : List.of(new Place("number", s.number())));
    }

    /** Main recipients are there and end with a colon, which is set by itself (GB/T 9704-2012, 7.3.2; GB/T 9704-1999, 8.3.2). */
    public static DocumentCheck recipientsForm() {
        return new Rule("recipients-form", s -> !statutory(s) || PUBLISHED.contains(s.text().type()) ? List.of()
                : s.text().recipients().isEmpty() ? List.of(new Place("recipients", ""))
                        : s.text().recipients().stream().filter(r -> r.isBlank() || r.matches(".*[：:。；;].*")).map(r -> new Place("recipients", r)).toList());
    }

    /** The annex list is that of the annexes (GB/T 9704-2012, 7.3.4; GB/T 9704-1999, 8.3.4). */
    public static DocumentCheck annexList() {
        return new Rule("annex-list", s -> {
            List<Place> places = new ArrayList<>();
            int annexes = s.text().annexes().size();
            for (String line : Plain.lines(s.text().body())) {
                Matcher m = ANNEX.matcher(line);
                while (m.find()) {
                    if (Integer.parseInt(m.group(1)) > annexes || m.group(1).equals("0")) {
                        places.add(new Place("body", m.group()));
                    }
                }
            }
            s.text().annexes().stream().filter(a -> a.body().isEmpty() && a.file() == null || a.title().isBlank() || a.title().strip().matches(".*[。；;，,]")).map(a -> new Place("annexes", a.title())).forEach(places::add);
            return places;
        });
    }

    /** Dates in Arabic digits without zero padding (GB/T 9704-2012, 7.3.5.4; before that they stood in Chinese numerals). */
    public static DocumentCheck dateForm() {
        return new Rule("date-form", Strength.MUST, Set.of(RuleSet.RULES_2012), s -> Plain.lines(s.text()).stream().flatMap(line -> PADDED.matcher(line).results())
                .map(r -> new Place("body", r.group())).toList());
    }

    /** Every unit concerned has countersigned, and agreed (办法 2000, article 29; 条例 2012, article 19 (6)). */
    public static DocumentCheck countersigned() {
        return new Rule("countersigned", s -> Stream.concat(s.outgoing().missingCountersigners().stream(), s.outgoing().disagreements().stream().map(v -> v.unit()))
                .map(u -> new Place("countersigners", s.organisation().unit(u).map(Unit::name).orElse("?"))).toList());
    }

    /** No internal office but the office itself issues outside (办法 2000, article 15; 条例 2012, article 17). */
    public static DocumentCheck officeIssues() {
        return new Rule("office-issues", s -> {
            UUID house = s.organisation().house(s.owner()).id();
            boolean internal = s.organisation().unit(s.outgoing().course().registry()).map(u -> u.level() == Level.DEPARTMENT).orElse(false);
            return !internal ? List.of() : recipients(s).filter(u -> !s.organisation().house(u.id()).id().equals(house)).map(u -> new Place("recipients", u.name())).toList();
        });
    }

    /** Of joint issuers each one's leader signs (办法 2000, article 28; 条例 2012, article 22). */
    public static DocumentCheck jointSigners() {
        return new Rule("joint-signers", s -> s.text().signature().size() > 1 && s.outgoing().course().signers().size() < s.text().signature().size()
                ? List.of(new Place("signers", String.join("、", s.text().signature()))) : List.of());
    }

    /** Headings come in the order of their levels; from the first one may go on to the third (GB/T 9704-2012, 7.3.3). */
    public static DocumentCheck headingOrder() {
        return new Rule("heading-order", Strength.SHOULD, Set.of(RuleSet.RULES_2012), s -> {
            List<Place> places = new ArrayList<>();
            int above = 0;
            for (Block block : s.text().body()) {
                if (block instanceof Block.Heading h) {
                    if (h.level() > above + 1 && !(above == 1 && h.level() == 3)) {
                        places.add(new Place("body", h.text()));
                    }
                    above = h.level();
                }
            }
            return places;
        });
    }

    private static boolean statutory(Subject s) {
        return s.outgoing().kind() != Kind.SIGN_REPORT && s.outgoing().kind().has(Step.ISSUE);
    }

    private static List<String> asking(OfficialText text) {
        return Plain.lines(text.body()).stream().filter(line -> ASKING.matcher(line).find()).toList();
    }

    /** The units it goes to: those it is dispatched to, and those its recipients name. */
    private static Stream<Unit> recipients(Subject s) {
        return Stream.concat(s.outgoing().course().recipients().stream().flatMap(id -> s.organisation().unit(id).stream()),
                s.organisation().units().stream().filter(u -> s.text().recipients().contains(u.name()))).distinct();
    }

    private static boolean below(Subject s, Unit unit) {
        Unit house = s.organisation().house(s.owner());
        for (UUID up = unit.parentId(); up != null; up = s.organisation().unit(up).map(Unit::parentId).orElse(null)) {
            if (up.equals(house.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean above(Organisation organisation, Unit unit, Unit house) {
        UUID of = organisation.house(unit.id()).id();
        for (UUID up = house.parentId(); up != null; up = organisation.unit(up).map(Unit::parentId).orElse(null)) {
            if (up.equals(of)) {
                return true;
            }
        }
        return false;
    }
}
