package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.document.Way;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.settings.Limits;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.settings.Who;
import org.yichuan.api.text.Message;

/** Routes, time limits, working days and categories as units shape them, with the real door, actions and grants. */
class SettingsTest {
    private static final Set<Step> ALL = Way.OPTIONAL;
    private final Office office = new Office();
    private final House house = office.house;
    private final Settings settings = office.door.settings();
    private final Person admin = new Person(Ids.next(), "admin", "系统管理员", List.of(new Posting(house.section.id(), Post.ADMINISTRATOR)), true);
    private final UUID registry = house.registry.id();

    @BeforeEach
    void administrator() {
        house.save(admin);
        office.grants.add(new Grant(Level.SECTION, Post.ADMINISTRATOR, "settings"));
    }

    // --- templates of drafts --------------------------------------------------------------------------------------------

    @Test
    void aTemplateIsMadeByItsDepartmentAndSeenThereAndBelow() {
        office.grants.add(new Grant(Level.DEPARTMENT, Post.HEAD, "templates"));
        office.grants.add(new Grant(Level.SECTION, Post.REGISTRAR, "templates"));
        UUID first = department(0);
        DraftTemplate flood = new DraftTemplate(Ids.next(), first, 0, "防洪通知", StatutoryType.NOTICE, Outgoing.Kind.DOCUMENT, "{\"title\":\"关于做好防洪工作的通知\"}");
        Settings.Result made = settings.change(house.named("head1"), flood);
        assertThat(made.message().zh()).contains("模板已保存");
        assertThat(settings.templates(first)).extracting(DraftTemplate::version).containsExactly(1);
        assertThat(settings.templates(department(1))).as("another department does not see it").isEmpty();
        assertThat(refused(settings.change(house.named("head2"), flood.version(1)))).contains("本单位");
        assertThat(refused(settings.change(house.named("h1a"), new DraftTemplate(Ids.next(), first, 0, "别的", StatutoryType.NOTICE, Outgoing.Kind.DOCUMENT, "{}")))).contains("本单位");
        // the office speaks for its house: what it makes for it, every department sees, after its own
        DraftTemplate minutes = new DraftTemplate(Ids.next(), house.section.id(), 0, "会议纪要", StatutoryType.MINUTES, Outgoing.Kind.DOCUMENT, "{}");
        assertThat(settings.change(house.registrar, minutes).done()).isTrue();
        assertThat(settings.templates(first)).extracting(DraftTemplate::occasion).containsExactly("防洪通知", "会议纪要");
        assertThat(settings.templates(department(1))).extracting(DraftTemplate::occasion).containsExactly("会议纪要");
        assertThat(settings.mayKeepTemplates(house.named("head1"), house.section.id())).isFalse();
        // of two who change it, the second is told of the first
        DraftTemplate changed = new DraftTemplate(flood.id(), first, 1, "防汛通知", StatutoryType.NOTICE, Outgoing.Kind.DOCUMENT, flood.text());
        assertThat(settings.change(house.named("head1"), changed).done()).isTrue();
        assertThat(refused(settings.change(house.named("head1"), flood.version(1)))).contains("head1");
        assertThat(settings.versions(flood.key())).hasSize(2);
        for (DraftTemplate bad : List.of(new DraftTemplate(Ids.next(), first, 0, " ", StatutoryType.NOTICE, Outgoing.Kind.DOCUMENT, "{}"),
                new DraftTemplate(Ids.next(), first, 0, "x", StatutoryType.NOTICE, Outgoing.Kind.DOCUMENT, "{" + " ".repeat(100_000)),
                new DraftTemplate(Ids.next(), first, 0, "防汛通知", StatutoryType.NOTICE, Outgoing.Kind.DOCUMENT, "{}"))) {
            assertThat(refused(settings.change(house.named("head1"), bad))).isNotBlank();
        }
        assertThat(settings.remove(house.named("head1"), flood.key()).message().zh()).contains("模板已撤销");
        assertThat(settings.templates(first)).extracting(DraftTemplate::occasion).containsExactly("会议纪要");
        assertThat(refused(settings.change(house.named("head1"), changed.version(2)))).contains("撤销");
    }

    // --- red heads ------------------------------------------------------------------------------------------------------

    @Test
    void aRedHeadIsSetUpByTheRegistryOfItsHouseAndABadOneGetsASentence() {
        office.grants.add(new Grant(Level.SECTION, Post.REGISTRAR, "red-heads"));
        RedHead good = head("S", 45, PageFormat.DOCUMENT, new RedHead.Line("中国铁路S", "文件", "青车办"));
        assertThat(refused(settings.change(house.named("head1"), good))).contains("本单位");
        assertThat(refused(settings.change(admin, good))).as("an administrator issues nothing").contains("本单位");
        assertThat(settings.change(house.registrar, good).message().zh()).contains("版头已保存");
        assertThat(settings.redHead(registry, "S", null)).map(h -> h.line(PageFormat.DOCUMENT).name()).contains("中国铁路S");
        assertThat(settings.redHead(registry, "S", null).orElseThrow().line(PageFormat.ORDER)).as("what nobody changed follows the name").isEqualTo(new RedHead.Line("S", "令", ""));
        assertThat(settings.redHead(registry, "T", null)).isEmpty();
        assertThat(settings.redHead(registry, "S", Instant.EPOCH)).as("before it was set up").isEmpty();
        // of two who change it, the second is told of the first
        assertThat(settings.change(house.registrar, new RedHead(good.id(), good.unit(), 1, "S", 42, Set.of(), good.lines())).done()).isTrue();
        assertThat(refused(settings.change(house.registrar, good.version(1)))).contains(house.registrar.name());

        Map<RedHead, String> bad = new LinkedHashMap<>();
        bad.put(head("S", 42, PageFormat.LETTER, new RedHead.Line("S", "", "")), "已经有版头");
        bad.put(head(" ", 42, PageFormat.LETTER, new RedHead.Line("S", "", "")), "发文机关");
        bad.put(head("T", 42, PageFormat.DOCUMENT, new RedHead.Line(" ", "文件", "")), "文件的版头是空的");
        bad.put(head("T", 42, PageFormat.DOCUMENT, new RedHead.Line("青石\n车务段", "文件", "")), "不能用的字符");
        bad.put(head("T", 42, PageFormat.DOCUMENT, new RedHead.Line("青".repeat(25), "文件", "")), "27个字，一行放不下");
        bad.put(head("T", 42, PageFormat.DOCUMENT, new RedHead.Line("青".repeat(70), "文件", "")), "72个字，一行放不下");
        bad.put(head("T", 42, PageFormat.DOCUMENT, new RedHead.Line("T", "公文", "")), "只能加“文件”");
        bad.put(head("T", 42, PageFormat.LETTER, new RedHead.Line("T", "文件", "")), "信函的版头只有机关名称");
        bad.put(head("T", 42, PageFormat.ORDER, new RedHead.Line("T", "文件", "")), "令");
        bad.put(head("T", 42, PageFormat.MINUTES, new RedHead.Line("T", "", "")), "纪要");
        for (String code : List.of("青车办[", "青车办〔2026〕", "青车2", "第", "青 车")) {
            bad.put(head("T", 42, PageFormat.MINUTES, new RedHead.Line("T", "纪要", code)), "机关代字“" + code + "”不能用");
        }
        bad.put(head("T", 29, PageFormat.DOCUMENT, new RedHead.Line("T", "文件", "")), "30至50毫米");
        bad.put(head("T", 51, PageFormat.DOCUMENT, new RedHead.Line("T", "文件", "")), "30至50毫米");
        bad.forEach((head, sentence) -> assertThat(refused(settings.change(house.registrar, head))).contains(sentence));
        assertThat(settings.redHeads()).hasSize(1);
        assertThat(CirculationDoor.open(office.store, office.settings, house, office.handlers, office.grants, office.categories, office.templates, List.of(), Clock.systemUTC()).settings().redHeads())
                .as("read again from the journal").isEqualTo(settings.redHeads());
        assertThat(settings.remove(house.registrar, good.key()).message().zh()).contains("版头已删除");
        assertThat(settings.redHead(registry, "S", null)).isEmpty();
    }

    private RedHead head(String issuer, int seal, PageFormat page, RedHead.Line line) {
        return new RedHead(Ids.next(), house.section.id(), 0, issuer, seal, Set.of(), Map.of(page, line));
    }

    private static String refused(Settings.Result result) {
        assertThat(result.done()).isFalse();
        assertThat(result.message().en()).isNotBlank().doesNotContain("{");
        return result.message().zh();
    }

    // --- routes ---------------------------------------------------------------------------------------------------------

    @Test
    void aNoticeGoesToEveryHeadAtOnceAndIsClosedWhenAllHaveReadIt() {
        UUID id = office.register("关于元旦值班的通告", "NOTICE");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.HANDLING);
        assertThat(office.open(id)).extracting(Task::step).containsOnly(Step.CIRCULATE).hasSize(4);
        Instant inThreeDays = settings.workingDays().after(Instant.now(), 3);
        assertThat(office.open(id)).extracting(Task::dueAt).as("the step's own time limit").containsOnly(inThreeDays);
        for (int i = 1; i <= 4; i++) {
            office.act(house.named("head" + i), id, "acknowledge");
        }
        office.act(house.registrar, id, "close");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.CLOSED);
    }

    @Test
    void aMeetingNoticeIsProposedButNoLeaderInstructs() {
        UUID id = office.register("关于召开电视电话会议的通知", "MEETING_NOTICE");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.REGISTERED);
        Outcome asked = office.act(house.registrar, id, "propose", "leadUnit", department(0), "leaders", List.of(house.leaders.getFirst().id()));
        assertThat(asked).isInstanceOf(Outcome.Refused.class);
        assertThat(asked.message().zh()).contains("没有“批示”环节").contains("重新拟办");
        office.act(house.registrar, id, "propose", "leadUnit", department(0));
        assertThat(office.open(id)).extracting(Task::step).containsExactly(Step.HANDLE);
    }

    @Test
    void otherCategoriesGoTheWholeWayAsEver() {
        for (String category : List.of("MINISTRY_DOCUMENT", "PETITION", "BUREAU_DOCUMENT", "INSPECTION_NOTICE")) {
            assertThat(settings.route(registry, category)).isEqualTo(Route.STANDARD);
            UUID id = office.register("件", category);
            assertThat(office.document(id).state()).isEqualTo(DocumentState.REGISTERED);
            assertThat(office.document(id).plan().way()).isEqualTo(Way.STANDARD);
        }
    }

    @Test
    void theRegistrarMayProposeByHandInstead() {
        UUID id = office.register("关于春运的通告", "NOTICE", "propose", true);
        assertThat(office.document(id).state()).isEqualTo(DocumentState.REGISTERED);
        office.act(house.registrar, id, "propose", "leadUnit", department(0), "leaders", List.of(house.leaders.getFirst().id()));
        assertThat(office.document(id).state()).isEqualTo(DocumentState.PROPOSED);
    }

    @Test
    void aUnitsRouteSendsADocumentStraightToItsStandingUnitAndLeaders() {
        save(route("PETITION", Set.of(Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE), department(2), List.of(department(3)), List.of(),
                List.of(Who.person(house.leaders.get(1).id()), Who.everywhere(Post.LEADER)), Map.of(Step.INSTRUCT, 2)));
        UUID id = office.register("关于通勤的信访件", "PETITION");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.PROPOSED);
        assertThat(office.document(id).plan().leaders()).as("each once, in order").containsExactly(house.leaders.get(1).id(), house.leaders.get(0).id(),
                house.leaders.get(2).id());
        house.leaders.forEach(leader -> office.act(leader, id, "instruct", "opinion", "请核实。"));
        assertThat(office.open(id)).extracting(Task::step).containsExactlyInAnyOrder(Step.HANDLE, Step.CO_HANDLE);
        assertThat(office.open(id)).extracting(Task::unitId).containsExactlyInAnyOrder(department(2), department(3));
    }

    @Test
    void documentsUnderWayKeepTheVersionTheyStartedOn() {
        Route first = route("PETITION", Set.of(Step.HANDLE, Step.STATION), department(0), List.of(), List.of(), List.of(), Map.of(Step.HANDLE, 4));
        save(first);
        UUID old = office.register("旧", "PETITION");
        Instant due = office.open(old).getFirst().dueAt();
        save(new Route(first.id(), 0, first.name(), registry, "PETITION", Set.of(Step.CIRCULATE), null, List.of(), List.of(Who.everywhere(Post.HEAD)), List.of(), false,
                Map.of(Step.CIRCULATE, 1), Set.of()));
        UUID fresh = office.register("新", "PETITION");
        assertThat(office.document(old).plan().way().version()).isEqualTo(1);
        assertThat(office.document(fresh).plan().way().version()).isEqualTo(2);
        assertThat(office.open(fresh)).extracting(Task::step).containsOnly(Step.CIRCULATE).hasSize(4);
        // passing on to stations is in the old version only
        office.act(house.named("head1"), old, "pass-to-stations", "stations", List.of(house.stations.getFirst().id()), "requirement", "请落实");
        assertThat(office.open(old)).hasSize(2);
        assertThat(settings.remove(house.registrar, first.key()).done()).isTrue();
        office.act(house.named("st1"), old, "receive");
        office.act(house.named("head1"), old, "report", "result", "已落实");
        office.act(house.registrar, old, "close");
        assertThat(office.document(old).state()).isEqualTo(DocumentState.CLOSED);
        assertThat(office.document(old).plan().way().days()).isEqualTo(Map.of(Step.HANDLE, 4));
        assertThat(due).isEqualTo(settings.workingDays().after(Instant.now(), 4));
        assertThat(settings.route(registry, "PETITION")).as("what ships holds again").isEqualTo(Route.STANDARD);
        assertThat(settings.route(first.id(), 1)).as("its documents can still be shown their route").contains(first.version(1));
        Route third = first.version(0);
        save(third);
        assertThat(settings.route(registry, "PETITION").version()).as("a number is never given twice").isEqualTo(3);
    }

    @Test
    void whatTheRouteHasNotIsRefusedUntilItIsProposedAgain() {
        UUID id = office.register("典型经验材料", "READING_MATERIAL");
        Person head = house.named("head1");
        assertThat(office.open(id)).hasSize(7);
        assertThat(office.act(house.registrar, id, (Task) null, "replan")).isInstanceOf(Outcome.Refused.class);
        office.act(head, id, "acknowledge");
        office.act(house.registrar, id, (Task) null, "replan", "reason", "领导要求全段落实");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.REGISTERED);
        assertThat(office.act(house.registrar, id, (Task) null, "replan", "reason", "再来一次").message().zh()).contains("正待拟办");
        office.act(house.registrar, id, "propose", "leadUnit", department(0), "circulation", List.of(head.id(), house.named("head2").id()));
        assertThat(office.open(id)).extracting(Task::step).containsExactlyInAnyOrder(Step.HANDLE, Step.CIRCULATE);
        assertThat(office.tasks(id).stream().filter(t -> t.personId() != null && t.personId().equals(head.id()))).as("who has read it is not asked again")
                .extracting(Task::state).containsExactly(TaskState.DONE);
        assertThat(office.tasks(id).stream().filter(t -> t.state() == TaskState.CANCELLED)).hasSize(5);
    }

    @Test
    void closingDispensesWithStationsWhereTheRouteDoesNotRequireThem() {
        Route route = new Route(Ids.next(), 0, new Message("告知", "For information"), registry, "LETTER_FROM_BELOW", Set.of(Step.HANDLE, Step.STATION), department(0),
                List.of(), List.of(), List.of(), false, Map.of(), Set.of());
        save(route);
        UUID id = office.register("函", "LETTER_FROM_BELOW");
        office.act(house.named("head1"), id, "pass-to-stations", "stations", List.of(house.stations.get(0).id(), house.stations.get(1).id()), "requirement", "请知悉");
        office.act(house.named("head1"), id, "report", "result", "已告知");
        office.act(house.named("st1"), id, "receive");
        assertThat(office.document(id).state()).as("the station that has not signed does not hold it up").isEqualTo(DocumentState.REPORTED);
        office.act(house.registrar, id, "close", "opinion", "同意");
        assertThat(office.store.journal.getLast().text()).contains("同意").contains("ST2").doesNotContain("ST1");
        assertThat(office.tasks(id).stream().filter(t -> t.step() == Step.STATION)).extracting(Task::state).containsExactly(TaskState.DONE, TaskState.DISPENSED);
        assertThat(office.open(id)).isEmpty();
    }

    @Test
    void aRouteMayRequireAResultBeforeClosing() {
        save(new Route(Ids.next(), 0, new Message("督查", "Inspections"), registry, "INSPECTION_NOTICE", ALL, null, List.of(), List.of(), List.of(), false, Map.of(),
                Set.of(Way.Requirement.RESULT, Way.Requirement.STATIONS)));
        UUID id = office.register("督查通知", "INSPECTION_NOTICE");
        office.act(house.registrar, id, "propose", "circulation", List.of(house.leaders.getFirst().id()));
        office.act(house.leaders.getFirst(), id, "acknowledge");
        Outcome refused = office.act(house.registrar, id, "close");
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(refused.message().zh()).contains("办结前须有办理结果");
        assertThat(office.act(house.registrar, id, "close", "opinion", "已当面报告。")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRouteThatNamesNobodyWhoIsThereLeavesProposingToTheRegistrar() {
        save(route("PETITION", Set.of(Step.CIRCULATE), null, List.of(), List.of(Who.person(house.named("h1a").id())), List.of(), Map.of()));
        Person gone = house.named("h1a");
        house.save(new Person(gone.id(), gone.login(), gone.name(), gone.postings(), false));
        assertThat(office.document(office.register("件", "PETITION")).state()).isEqualTo(DocumentState.REGISTERED);
    }

    @Test
    void routesOfModulesComeAndGoAndUnitsComeFirst() {
        Route brought = new Route(Ids.next(), 1, new Message("模块", "module"), null, "PETITION", Set.of(Step.CIRCULATE), null, List.of(),
                List.of(Who.everywhere(Post.LEADER)), List.of(), false, Map.of(), Set.of());
        office.templates.add(() -> brought);
        UUID id = office.register("件", "PETITION");
        assertThat(office.open(id)).extracting(Task::step).containsOnly(Step.CIRCULATE).hasSize(3);
        office.templates.clear();
        assertThat(settings.route(registry, "PETITION")).isEqualTo(Route.STANDARD);
        house.leaders.forEach(leader -> office.act(leader, id, "acknowledge"));
        assertThat(office.document(id).state()).as("the document keeps its way").isEqualTo(DocumentState.REPORTED);
        office.templates.add(() -> brought);
        save(admin, new Route(Ids.next(), 0, new Message("全局", "all"), null, "PETITION", ALL, null, List.of(), List.of(), List.of(), false, Map.of(), Set.of()));
        assertThat(settings.route(registry, "PETITION").name().en()).isEqualTo("all");
        save(admin, new Route(Ids.next(), 0, new Message("本段", "section"), house.section.id(), "PETITION", ALL, null, List.of(), List.of(), List.of(), false, Map.of(),
                Set.of()));
        assertThat(settings.route(registry, "PETITION").name().en()).as("the section's holds for its registry").isEqualTo("section");
        save(new Route(Ids.next(), 0, new Message("通用", "general"), registry, null, ALL, null, List.of(), List.of(), List.of(), false, Map.of(), Set.of()));
        assertThat(settings.route(registry, "PETITION").name().en()).as("one for the category before one for all").isEqualTo("section");
        assertThat(settings.route(registry, "SIGN_REPORT").name().en()).isEqualTo("general");
        assertThat(settings.route(registry, "NOTICE").name().en()).isEqualTo("Notices");
        assertThat(settings.route(house.bureauOffice.id(), "PETITION").name().en()).isEqualTo("all");
    }

    @Test
    void whatCannotWorkIsRefusedWithWhatToDo() {
        refused("已不存在", route("PETITION", ALL, UUID.randomUUID(), List.of(), List.of(), List.of(), Map.of()));
        refused("已不存在", route("PETITION", ALL, department(0), List.of(UUID.randomUUID()), List.of(), List.of(), Map.of()));
        refused("1到365个工作日", route("PETITION", ALL, null, List.of(), List.of(), List.of(), Map.of(Step.HANDLE, 0)));
        refused("没有“批示”环节", route("PETITION", Set.of(Step.PROPOSE, Step.HANDLE), null, List.of(), List.of(), List.of(), Map.of(Step.INSTRUCT, 3)));
        refused("没有人担任“考核员”", route("PETITION", ALL, null, List.of(), List.of(Who.in(department(0), Post.ASSESSOR)), List.of(), Map.of()));
        refused("没有人担任“考核员”", route("PETITION", ALL, null, List.of(), List.of(Who.everywhere(Post.ASSESSOR)), List.of(), Map.of()));
        refused("账号已停用", route("PETITION", ALL, null, List.of(), List.of(Who.person(UUID.randomUUID())), List.of(), Map.of()));
        refused("没有“传阅”环节", route("PETITION", Set.of(Step.PROPOSE, Step.HANDLE), null, List.of(), List.of(Who.everywhere(Post.HEAD)), List.of(), Map.of()));
        refused("必须有主办", route("PETITION", Set.of(Step.PROPOSE, Step.CO_HANDLE, Step.CIRCULATE), null, List.of(), List.of(), List.of(), Map.of()));
        refused("至少要有", route("PETITION", Set.of(Step.PROPOSE, Step.STATION), null, List.of(), List.of(), List.of(), Map.of()));
        refused("登记后无人办理", route("PETITION", Set.of(Step.HANDLE, Step.CIRCULATE), null, List.of(), List.of(), List.of(), Map.of()));
        refused("没有“WEATHER”这一类别", route("WEATHER", ALL, null, List.of(), List.of(), List.of(), Map.of()));
        refused("没有“传阅”的权限", route("PETITION", ALL, null, List.of(), List.of(Who.everywhere(Post.STATION_CLERK)), List.of(), Map.of()));
        refused("不能要求办结前有办理结果", new Route(Ids.next(), 0, new Message("路", "way"), registry, "PETITION", Set.of(Step.PROPOSE, Step.CIRCULATE), null, List.of(),
                List.of(), List.of(), false, Map.of(), Set.of(Way.Requirement.RESULT)));
        refused("中文和英文名称", new Route(Ids.next(), 0, new Message("路", " "), registry, "PETITION", ALL, null, List.of(), List.of(), List.of(), false, Map.of(), Set.of()));
        save(route("PETITION", ALL, null, List.of(), List.of(), List.of(), Map.of()));
        refused("已经有流程", route("PETITION", ALL, null, List.of(), List.of(), List.of(), Map.of()));
        refused("1到365个工作日", new Limits(registry, Map.of(Limits.of(null, Urgency.URGENT), 400)));
        refused("没有“WEATHER”", new Limits(registry, Map.of("WEATHER/", 4)));
        refused("大写英文字母", new OwnCategory(registry, new Category("安全", new Message("安全", "Safety"), 0)));
        refused("已被使用", new OwnCategory(registry, new Category("NOTICE", new Message("安全", "Safety"), 0)));
        refused("看不见的控制字符", new OwnCategory(registry, new Category("SAFETY", new Message("安全\u202E知通", "Safety"), 0)));
        refused("已有名为“通知公告”的类别", new OwnCategory(registry, new Category("NOTICE_TWO", new Message("通知公告", "Notice two"), 0)));
        assertThat(settings.journal()).as("a refusal changes nothing").hasSize(1);
    }

    // --- rights and record ----------------------------------------------------------------------------------------------

    @Test
    void registrarsChangeTheirOwnUnitAdministratorsAnyAndOthersNone() {
        Route own = route("PETITION", ALL, null, List.of(), List.of(), List.of(), Map.of());
        for (Person person : List.of(house.named("head1"), house.named("st1"), house.leaders.getFirst(), house.bureauRegistrar)) {
            Settings.Result result = settings.change(person, own);
            assertThat(result.done()).as(person.login()).isFalse();
            assertThat(result.message().zh()).contains("只能更改本单位的设置");
            assertThat(settings.mayChange(person, registry)).isFalse();
        }
        assertThat(settings.change(house.registrar, new Limits(null, Map.of("/URGENT", 2))).done()).as("for all: the administrator's").isFalse();
        assertThat(settings.change(house.registrar, new Limits(house.section.id(), Map.of("/URGENT", 2))).done()).as("the unit above is not his").isFalse();
        assertThat(settings.change(house.registrar, new Arranged(2027, Set.of(), Set.of())).done()).isFalse();
        assertThat(settings.change(admin, own).done()).isTrue();
        assertThat(settings.remove(house.bureauRegistrar, own.key()).done()).isFalse();
        // nor may one's own unit be put in the place of another's
        save(admin, new OwnCategory(null, new Category("SAFETY", new Message("安全信息", "Safety"), 0)));
        assertThat(settings.change(house.registrar, new OwnCategory(registry, new Category("SAFETY", new Message("我的", "Mine"), 0))).done()).isFalse();
        office.grants.removeIf(g -> g.post() == Post.REGISTRAR);
        assertThat(settings.change(house.registrar, own).done()).as("without the grant").isFalse();
    }

    @Test
    void everyChangeIsOnRecordAndOutlivesTheDoor() {
        Limits first = new Limits(registry, Map.of(Limits.of(null, Urgency.ORDINARY), 7));
        Limits second = new Limits(registry, Map.of(Limits.of(null, Urgency.ORDINARY), 8));
        save(first);
        save(second);
        save(admin, second);
        assertThat(settings.journal()).as("what changes nothing is not on record").hasSize(2);
        Settings.Version version = settings.versions(Limits.key(registry)).getFirst();
        assertThat(version.before()).isEqualTo(first);
        assertThat(version.after()).isEqualTo(second);
        assertThat(version.actorName()).isEqualTo("db");
        assertThat(version.at()).isBetween(Instant.now().minus(1, ChronoUnit.MINUTES), Instant.now());
        save(route("PETITION", Set.of(Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE), department(0), List.of(department(1)),
                List.of(Who.everywhere(Post.HEAD), Who.person(house.leaders.getFirst().id())), List.of(Who.in(house.section.id(), Post.LEADER)), Map.of(Step.HANDLE, 3)));
        save(new OwnCategory(registry, new Category("SAFETY", new Message("安全信息", "Safety"), 4)));
        save(admin, new Arranged(2027, Set.of(LocalDate.of(2027, 1, 1)), Set.of(LocalDate.of(2027, 1, 3))));
        settings.remove(house.registrar, Limits.key(registry));
        assertThat(settings.change(admin, new Arranged(2028, Set.of(LocalDate.of(2028, 1, 1)), Set.of()), JournalEntry.SHELL).done()).isTrue();
        assertThat(settings.journal().get(0).shell()).as("what the shell did in his name says so").isTrue();
        assertThat(settings.journal().get(1).shell()).isFalse();
        Settings again = CirculationDoor.open(office.store, office.settings, house, office.handlers, office.grants, List.of(), List.of(), List.of(), Clock.systemUTC())
                .settings();
        assertThat(again.journal()).isEqualTo(settings.journal());
        assertThat(again.route(registry, "PETITION")).isEqualTo(settings.route(registry, "PETITION"));
        assertThat(again.limits(registry).days()).isEmpty();
        assertThat(again.arranged(2027)).isEqualTo(settings.arranged(2027)).isPresent();
        assertThat(again.ownCategories()).isEqualTo(settings.ownCategories()).hasSize(1);
    }

    // --- time limits, working days, categories --------------------------------------------------------------------------

    @Test
    void theMostTellingTimeLimitHoldsTheUnitsOwnFirst() {
        assertThat(settings.limit(registry, "PETITION", Urgency.ORDINARY)).isEqualTo(Urgency.ORDINARY.workingDays());
        save(admin, new Limits(null, Map.of(Limits.of(null, Urgency.ORDINARY), 12, Limits.of("PETITION", Urgency.ORDINARY), 20)));
        assertThat(settings.limit(registry, "PETITION", Urgency.ORDINARY)).isEqualTo(20);
        assertThat(settings.limit(registry, "SIGN_REPORT", Urgency.ORDINARY)).isEqualTo(12);
        save(new Limits(registry, Map.of(Limits.of("PETITION", null), 9)));
        assertThat(settings.limit(registry, "PETITION", Urgency.ORDINARY)).isEqualTo(9);
        assertThat(settings.limit(registry, "PETITION", Urgency.URGENT)).isEqualTo(9);
        assertThat(settings.limit(house.bureauOffice.id(), "PETITION", Urgency.ORDINARY)).isEqualTo(20);
        Instant received = Instant.now().minus(1, ChronoUnit.DAYS);
        UUID id = office.register("信访件", "PETITION", "receivedAt", received);
        assertThat(office.document(id).dueAt()).isEqualTo(settings.workingDays().after(received, 9));
    }

    @Test
    void timeLimitsAreCountedInTheWorkingDaysOfTheStateCouncil() {
        WorkingDays days = settings.workingDays();
        assertThat(days.after(at("2026-09-30T10:00:00"), 1)).as("National Day 1 to 7 October 2026").isEqualTo(at("2026-10-08T18:00:00"));
        assertThat(days.after(at("2026-10-09T10:00:00"), 1)).as("Saturday 10 October 2026 is worked").isEqualTo(at("2026-10-10T18:00:00"));
        assertThat(days.after(at("2026-02-13T10:00:00"), 2)).as("Spring Festival 15 to 23 February 2026, 14 February is worked").isEqualTo(at("2026-02-24T18:00:00"));
        assertThat(days.after(at("2025-09-30T10:00:00"), 1)).as("National Day and Mid-Autumn 1 to 8 October 2025").isEqualTo(at("2025-10-09T18:00:00"));
        for (int year : new int[] {2025, 2026}) {
            Arranged arranged = settings.arranged(year).orElseThrow();
            assertThat(arranged.off()).as("days off in %d", year).hasSize(year == 2025 ? 28 : 33);
            assertThat(arranged.worked()).hasSize(year == 2025 ? 5 : 6);
        }
        assertThat(settings.arranged(2031)).as("nobody knows yet").isEmpty();
    }

    @Test
    void anArrangementOfAYearIsImportedAndCheckedAndCountsAtOnce() throws Exception {
        Arranged arranged = Arranged.read("日期,类型\n2027-01-01,放假\n2027/1/2，休\n2027年1月3日,off\n\n# 调休\n2027-01-09,上班\n").get(2027);
        assertThat(arranged.off()).hasSize(3);
        assertThat(arranged.worked()).containsExactly(LocalDate.of(2027, 1, 9));
        assertThat(Arranged.read(arranged.csv())).containsEntry(2027, arranged);
        save(admin, arranged);
        assertThat(settings.workingDays().after(at("2026-12-31T10:00:00"), 1)).isEqualTo(at("2027-01-04T18:00:00"));
        assertThat(settings.workingDays().isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Arranged.read("日期,类型\n2027-01-01,放假\n2027-02-30,放假")).isInstanceOf(Arranged.Unreadable.class)
                .satisfies(e -> assertThat(((Arranged.Unreadable) e).why().zh()).contains("第3行").contains("2027-02-30"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Arranged.read("2027-01-01,也许")).isInstanceOf(Arranged.Unreadable.class);
        refused(admin, "既是放假又是上班", new Arranged(2027, Set.of(LocalDate.of(2027, 1, 2)), Set.of(LocalDate.of(2027, 1, 2))));
        refused(admin, "不是星期六或星期日", new Arranged(2027, Set.of(), Set.of(LocalDate.of(2027, 1, 4))));
        refused(admin, "核对年份", new Arranged(2027, Set.of(LocalDate.of(2028, 1, 1)), Set.of()));
        settings.remove(admin, Arranged.key(2027));
        assertThat(settings.workingDays().isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void aUnitsOwnCategoryIsItsOwnAndDocumentsKeepIt() {
        OwnCategory own = new OwnCategory(registry, new Category("SAFETY_REPORT", new Message("安全信息", "Safety report"), 4));
        save(own);
        UUID id = office.register("安全信息", "SAFETY_REPORT");
        assertThat(office.document(id).state()).isEqualTo(DocumentState.REGISTERED);
        assertThat(office.document(id).dueAt()).isEqualTo(settings.workingDays().after(office.document(id).head().receivedAt(), 4));
        assertThat(settings.categories(registry)).contains(own.category());
        assertThat(settings.categories(house.section.id())).as("the lists of the whole house").contains(own.category());
        assertThat(settings.categories(house.bureauOffice.id())).doesNotContain(own.category());
        Outcome elsewhere = office.door.perform(house.bureauRegistrar, new Command(Ids.next(), null, null, "register", -1,
                Input.of("owner", house.bureauOffice.id(), "title", "件", "category", "SAFETY_REPORT")));
        assertThat(elsewhere).isInstanceOf(Outcome.Refused.class);
        assertThat(elsewhere.message().zh()).contains("没有“SAFETY_REPORT”这一类别");
        settings.remove(house.registrar, own.key());
        assertThat(settings.categories(registry)).doesNotContain(own.category());
        Circulation door = office.door;
        assertThat(door.categories()).as("documents that have it show its name still").contains(own.category());
    }

    private UUID department(int i) {
        return house.departments.get(i).id();
    }

    private Route route(String category, Set<Step> steps, UUID lead, List<UUID> coUnits, List<Who> circulation, List<Who> leaders, Map<Step, Integer> days) {
        return new Route(Ids.next(), 0, new Message("本单位流程", "Our route"), registry, category, steps, lead, coUnits, circulation, leaders, false, days,
                Set.of(Way.Requirement.STATIONS));
    }

    private void save(Setting setting) {
        save(house.registrar, setting);
    }

    private void save(Person person, Setting setting) {
        Settings.Result result = settings.change(person, setting);
        assertThat(result.done()).as(result.message().zh()).isTrue();
    }

    private void refused(String why, Setting setting) {
        refused(house.registrar, why, setting);
    }

    private void refused(Person person, String why, Setting setting) {
        Settings.Result result = settings.change(person, setting);
        assertThat(result.done()).as(why).isFalse();
        assertThat(result.message().zh()).contains(why);
        assertThat(result.message().en()).as("in English too").isNotBlank().doesNotContain("set.");
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
    }
}
