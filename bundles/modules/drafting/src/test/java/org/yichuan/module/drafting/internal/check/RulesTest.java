package org.yichuan.module.drafting.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.AnnexFile;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;

/** Each rule by what it lets pass and what it finds, in the rule set of the document's day. */
class RulesTest {
    private static final LocalDate NOW = LocalDate.of(2026, 3, 5);
    private static final LocalDate THEN = LocalDate.of(2010, 3, 5);
    private final Unit ministry = unit("铁道部", Level.BUREAU, null);
    private final Unit bureau = unit("江城铁路局", Level.SECTION, ministry);
    private final Unit section = unit("青石车务段", Level.SECTION, null);
    private final Unit office = unit("段办", Level.SECTION, section);
    private final Unit safety = unit("安全科", Level.DEPARTMENT, section);
    private final Unit station = unit("青石站", Level.STATION, section);
    /** ministry, bureau and section are houses one below the other. */
    private final Organisation organisation = new Tree(List.of(ministry, bureau, new Unit(section.id(), section.code(), section.name(), "", section.level(), bureau.id(), 0),
            new Unit(office.id(), office.code(), office.name(), "", office.level(), section.id(), 0), safety, station));

    @Test
    void aRequestIsOneMatterToOneRecipientAndNoReport() {
        assertThat(found(Rules.requestOneMatter(), text(StatutoryType.REQUEST, "增加防洪物资", "妥否，请批示。"))).isEmpty();
        assertThat(found(Rules.requestOneMatter(), text(StatutoryType.REQUEST, "增加防洪物资", "购买沙袋，请批准。", "另购雨衣，请批准。"))).hasSize(1);
        assertThat(found(Rules.requestOneRecipient(), to(text(StatutoryType.REQUEST, "增加防洪物资", "请批示。"), "江城铁路局"))).isEmpty();
        assertThat(found(Rules.requestOneRecipient(), to(text(StatutoryType.REQUEST, "增加防洪物资", "请批示。"), "江城铁路局", "防洪办"))).hasSize(1);
        assertThat(found(Rules.requestInReport(), text(StatutoryType.REPORT, "防洪工作", "现将情况报告如下。"))).isEmpty();
        assertThat(found(Rules.requestInReport(), text(StatutoryType.REPORT, "防洪工作", "拟购沙袋，妥否，请批示。"))).hasSize(1);
    }

    @Test
    void whatGoesUpSkipsNoLevelAndIsNotCopiedBelow() {
        OfficialText request = text(StatutoryType.REQUEST, "增加防洪物资", "请批示。");
        assertThat(found(Rules.upwardSkipsLevel(), to(request, "江城铁路局"))).isEmpty();
        assertThat(found(Rules.upwardSkipsLevel(), to(request, "铁道部"))).singleElement().satisfies(f -> assertThat(f.place().zh()).contains("铁道部"));
        assertThat(found(Rules.upwardCopiedBelow(), request, course(office.id(), List.of(bureau.id()), List.of(station.id())))).hasSize(1);
        assertThat(found(Rules.upwardCopiedBelow(), text(StatutoryType.NOTICE, "防洪工作", "请做好。"), course(office.id(), List.of(), List.of(station.id())))).isEmpty();
        assertThat(found(Rules.upwardSigner(), request, new Course(office.id(), List.of(), null, List.of(), false, List.of(), List.of(), List.of()))).hasSize(1);
    }

    @Test
    void titleTypeAndNumberHaveTheirForm() {
        assertThat(found(Rules.titleForm(), text(StatutoryType.NOTICE, "防洪工作", "x"))).isEmpty();
        assertThat(found(Rules.titleForm(), titled(StatutoryType.NOTICE, "关于防洪工作的通知"))).hasSize(1);
        assertThat(found(Rules.titleForm(), titled(StatutoryType.NOTICE, "青石车务段防洪通知"))).hasSize(1);
        assertThat(found(Rules.titleType(), titled(StatutoryType.NOTICE, "青石车务段关于防洪工作的通报"))).hasSize(1);
        for (String number : List.of("", "青车办〔2026〕12号")) {
            assertThat(numbered(number)).as(number).isEmpty();
        }
        for (String number : List.of("青车办[2026]12号", "青车办〔26〕12号", "青车办〔2026〕第12号", "青车办〔2026〕012号")) {
            assertThat(numbered(number)).as(number).hasSize(1);
        }
    }

    @Test
    void recipientsAnnexesAndDatesHaveTheirForm() {
        assertThat(found(Rules.recipientsForm(), to(text(StatutoryType.NOTICE, "防洪工作", "x"), "各站："))).hasSize(1);
        assertThat(found(Rules.recipientsForm(), to(text(StatutoryType.NOTICE, "防洪工作", "x")))).hasSize(1);
        assertThat(found(Rules.annexList(), text(StatutoryType.NOTICE, "防洪工作", "见附件1。"))).hasSize(1);
        OfficialText annexed = new OfficialText(StatutoryType.NOTICE, "t", List.of(), List.of(new Block.Paragraph("见附件1。")), List.of(new Annex("名单。", List.of())), List.of(), null, "", List.of());
        assertThat(found(Rules.annexList(), annexed)).singleElement().satisfies(f -> assertThat(f.place().zh()).contains("名单。"));
        Annex there = new Annex("名单", List.of(), new AnnexFile("名单.xlsx", "x", 1, "0".repeat(64)));
        assertThat(found(Rules.annexList(), annexed(there))).isEmpty();
        assertThat(found(Rules.annexList(), annexed(new Annex("名单", List.of(new Block.Paragraph("甲")))))).isEmpty();
        assertThat(found(Rules.annexList(), annexed(new Annex("名单", List.of())))).as("neither text nor file").hasSize(1);
        assertThat(found(Rules.dateForm(), text(StatutoryType.NOTICE, "防洪工作", "2026年3月5日前完成。"))).isEmpty();
        assertThat(found(Rules.dateForm(), text(StatutoryType.NOTICE, "防洪工作", "2026年03月05日前完成。"))).hasSize(1);
        assertThat(found(Rules.dateForm(), text(StatutoryType.NOTICE, "防洪工作", "二〇二六年三月五日前完成。"))).hasSize(1);
    }

    private static OfficialText annexed(Annex annex) {
        return new OfficialText(StatutoryType.NOTICE, "t", List.of(), List.of(new Block.Paragraph("见附件1。")), List.of(annex), List.of(), null, "", List.of());
    }

    @Test
    void anInternalOfficeDoesNotIssueOutside() {
        OfficialText notice = text(StatutoryType.NOTICE, "防洪工作", "x");
        assertThat(found(Rules.officeIssues(), notice, course(office.id(), List.of(bureau.id()), List.of()))).isEmpty();
        assertThat(found(Rules.officeIssues(), notice, course(safety.id(), List.of(station.id()), List.of()))).isEmpty();
        assertThat(found(Rules.officeIssues(), notice, course(safety.id(), List.of(bureau.id()), List.of()))).hasSize(1);
    }

    @Test
    void theRulesOfTheDayHold() {
        DocumentCheck date = Rules.dateForm();
        assertThat(date.inForce(NOW)).isTrue();
        assertThat(date.inForce(THEN)).as("before 2012 dates stood in Chinese numerals").isFalse();
        assertThat(Rules.typeUnknown().inForce(NOW)).isFalse();
        assertThat(Rules.typeUnknown().check(subject(text(StatutoryType.RESOLUTION, "x", "y"), course(office.id(), List.of(), List.of()), "", THEN))).hasSize(1);
        Finding then = Rules.requestOneRecipient().check(subject(to(text(StatutoryType.REQUEST, "x", "y")), course(office.id(), List.of(), List.of()), "", THEN)).getFirst();
        assertThat(then.clause().zh()).contains("办法").contains("第二十一条");
        Finding now = Rules.requestOneRecipient().check(subject(to(text(StatutoryType.REQUEST, "x", "y")), course(office.id(), List.of(), List.of()), "", NOW)).getFirst();
        assertThat(now.clause().zh()).contains("条例").contains("第十五条");
        assertThat(now.cure().en()).isNotBlank().doesNotContain("request-one");
    }

    private List<Finding> found(DocumentCheck check, OfficialText text) {
        return found(check, text, course(office.id(), List.of(), List.of()));
    }

    private List<Finding> found(DocumentCheck check, OfficialText text, Course course) {
        List<Finding> findings = check.check(subject(text, course, "", NOW));
        assertThat(findings).allSatisfy(f -> {
            assertThat(f.clause().zh()).doesNotContain("RULES");
            assertThat(f.fault().zh()).doesNotContain(".fault");
            assertThat(f.cure().en()).doesNotContain(".cure");
            assertThat(f.place().en()).doesNotContain("part.");
        });
        return findings;
    }

    private List<Finding> numbered(String number) {
        return Rules.numberForm().check(subject(text(StatutoryType.NOTICE, "x", "y"), course(office.id(), List.of(), List.of()), number, NOW));
    }

    private DocumentCheck.Subject subject(OfficialText text, Course course, String number, LocalDate day) {
        return new DocumentCheck.Subject(text, Outgoing.of(Kind.DOCUMENT, Ids.next(), course), 1, safety.id(), new Head(number, text.title(), "", Kind.DOCUMENT.category(), Instant.EPOCH, Urgency.ORDINARY, Importance.ORDINARY, Secrecy.NONE, null, ""), day, organisation);
    }

    private static Course course(UUID registry, List<UUID> to, List<UUID> copies) {
        return new Course(registry, List.of(), null, List.of(), false, List.of(Ids.next()), to, copies);
    }

    private static OfficialText text(StatutoryType type, String matter, String... body) {
        return new OfficialText(type, "青石车务段关于" + matter + "的" + type.chinese(), List.of("各站"), java.util.Arrays.stream(body).<Block>map(Block.Paragraph::new).toList(), List.of(),
                List.of("青石车务段"), null, "", List.of());
    }

    private static OfficialText titled(StatutoryType type, String title) {
        return new OfficialText(type, title, List.of("各站"), List.of(), List.of(), List.of("青石车务段"), null, "", List.of());
    }

    private static OfficialText to(OfficialText t, String... recipients) {
        return new OfficialText(t.type(), t.title(), List.of(recipients), t.body(), t.annexes(), t.signature(), t.date(), t.note(), t.copies());
    }

    private static Unit unit(String name, Level level, Unit parent) {
        return new Unit(Ids.next(), name, name, "", level, parent == null ? null : parent.id(), 0);
    }

    /** Units alone; a house is a bureau, or a section that is no office. */
    private record Tree(List<Unit> units) implements Organisation {
        @Override
        public Optional<Unit> unit(UUID id) {
            return units.stream().filter(u -> u.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Unit> unitByCode(String code) {
            return Optional.empty();
        }

        @Override
        public List<Person> people() {
            return List.of();
        }

        @Override
        public Optional<Person> person(UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> personByLogin(String login) {
            return Optional.empty();
        }

        @Override
        public List<Person> holders(UUID unitId, Post post) {
            return List.of();
        }

        @Override
        public Unit house(UUID unitId) {
            Unit unit = unit(unitId).orElseThrow();
            return unit.level() == Level.DEPARTMENT || unit.level() == Level.STATION || unit.name().equals("段办") ? house(unit.parentId()) : unit;
        }

        @Override
        public void save(Unit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(Person person) {
            throw new UnsupportedOperationException();
        }
    }
}
