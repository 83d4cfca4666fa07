package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.AnnexFile;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.Finding.Strength;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.official.Finishing;
import org.yichuan.official.Plain;

/** Outgoing documents through the door, with the real modules' actions. */
class OutgoingTest {
    private final Office office = new Office();
    private final Outbox out = new Outbox(office);

    @Test
    void aDocumentGoesFromItsFirstWordToTheLastStationsSignature() {
        UUID id = out.at(Step.TRACK, out.text("请各站做好防洪准备。"), out.course());
        Document document = out.document(id);
        assertThat(document.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(document.head().number()).isEqualTo("青车办〔" + LocalDate.now(org.yichuan.api.document.WorkingDays.ZONE).getYear() + "〕1号");
        assertThat(office.open(id)).filteredOn(t -> t.step() == Step.STATION).hasSize(5);
        office.open(id).stream().filter(t -> t.step() == Step.STATION).forEach(t -> assertThat(out.simply(id, t).done()).isTrue());
        assertThat(out.act(id, Step.TRACK, "conclude").done()).isTrue();
        assertThat(office.open(id)).isEmpty();
        assertThat(out.document(id).state()).isEqualTo(DocumentState.ISSUED);
    }

    @Test
    void whatItsReviewerRemarksIsAnsweredAndSettledBeforeItGoesOn() {
        UUID id = out.at(Step.REVIEW, out.text("请各站做好防洪准备。"), out.course());
        assertThat(refused(out.act(id, Step.REVIEW, "comment", "axis", "WORDING", "anchor", "防火", "text", "措辞"))).contains("防火");
        assertThat(out.act(id, Step.REVIEW, "comment", "axis", "WORDING", "anchor", "防洪准备", "text", "写明截止日期").done()).isTrue();
        UUID remark = out.sheet(id).remarks().getFirst().id();
        assertThat(refused(out.act(id, Step.REVIEW, "review"))).contains("写明截止日期");
        assertThat(out.act(id, Step.REVIEW, "return-draft", "reason", "请按意见修改").done()).isTrue();
        assertThat(out.task(id, Step.DRAFT).note()).isEqualTo("请按意见修改");
        assertThat(refused(out.act(id, Step.DRAFT, "submit"))).contains("还没有答复");
        assertThat(out.act(id, Step.DRAFT, "answer-comment", "remark", remark, "answer", "已写明").done()).isTrue();
        assertThat(out.act(id, Step.DRAFT, "submit", "text", out.papers.values(out.text("请各站于3月底前做好防洪准备。"))).done()).isTrue();
        assertThat(out.act(id, Step.REVIEW, "resolve-comment", "remark", remark).done()).isTrue();
        assertThat(out.act(id, Step.REVIEW, "review").done()).isTrue();
        assertThat(out.task(id, Step.SIGN)).isNotNull();
        assertThat(office.tasks(id)).filteredOn(t -> t.state() == TaskState.RETURNED).hasSize(1);
    }

    @Test
    void ofTwoWhoDraftTheSecondIsToldOfTheFirst() {
        Person other = office.house.named("h1b");
        Course both = new Course(office.house.registry.id(), List.of(other.id()), out.head(1).id(), List.of(), false, List.of(out.leader(0).id()), out.stations(), List.of());
        UUID id = out.drafted(out.text("一稿"), both);
        long seen = out.document(id).version();
        assertThat(save(out.drafter(), id, seen, "二稿")).isInstanceOf(Outcome.Done.class);
        Outcome late = save(other, id, seen, "另一个二稿");
        assertThat(late).isInstanceOf(Outcome.Overtaken.class);
        assertThat(late.message().zh()).contains("h1a");
        assertThat(out.newest(id).body()).containsExactly(new Block.Paragraph("二稿"));
    }

    private Outcome save(Person who, UUID id, long seen, String body) {
        Task task = office.open(id).stream().filter(t -> who.id().equals(t.personId())).findFirst().orElseThrow();
        return office.door.perform(who, new Command(Ids.next(), id, task.id(), "save-draft", seen, Input.of("text", out.papers.values(out.text(body)))));
    }

    @Test
    void aChangeOfSubstanceCallsTheCountersignersAgainAndOneOfWordingDoesNot() {
        Course course = out.course(List.of(out.department(2), out.department(3)), false, out.stations());
        UUID id = out.at(Step.SIGN, out.text("请做好防洪准备。"), course);
        assertThat(out.act(id, Step.SIGN, "return-draft", "reason", "再斟酌文字").done()).isTrue();
        assertThat(out.act(id, Step.DRAFT, "submit", "text", out.papers.values(out.text("请认真做好防洪准备。")), "substance", false).done()).isTrue();
        out.simply(id, out.task(id, Step.REVIEW));
        assertThat(office.open(id)).extracting(Task::step).as("the wording is the drafter's").containsExactly(Step.SIGN);
        assertThat(out.act(id, Step.SIGN, "sign", "text", out.papers.values(out.text("请于3月底前认真做好防洪准备。")), "substance", true).done()).isTrue();
        assertThat(office.open(id)).extracting(Task::step).as("the substance is the countersigners' too").containsExactly(Step.COUNTERSIGN, Step.COUNTERSIGN);
        assertThat(out.versions(id)).extracting(TextVersion::substance).containsExactly(true, true, false, true);
        office.open(id).forEach(t -> out.simply(id, t));
        assertThat(office.open(id)).extracting(Task::step).as("he signed what he changed").containsExactly(Step.RECHECK);
        // checked again: of substance, so that it goes back to him
        assertThat(refused(out.act(id, Step.RECHECK, "recheck", "text", out.papers.values(out.text("请于4月底前认真做好防洪准备。")), "substance", true))).contains("写明");
        assertThat(out.act(id, Step.RECHECK, "recheck", "text", out.papers.values(out.text("请于4月底前认真做好防洪准备。")), "substance", true, "opinion", "期限有误").done()).isTrue();
        office.open(id).stream().filter(t -> t.step() == Step.COUNTERSIGN).forEach(t -> out.simply(id, t));
        assertThat(office.open(id)).extracting(Task::step).containsExactly(Step.SIGN);
    }

    @Test
    void aSlipMendedInCheckingAgainIsConfirmedByWhoeverSignedAndGoesOn() {
        UUID id = out.at(Step.RECHECK, out.text("请各站作好防洪准备。"), out.course(List.of(out.department(2)), false, out.stations()));
        assertThat(out.act(id, Step.RECHECK, "recheck", "text", out.papers.values(out.text("请各站做好防洪准备。")), "opinion", "“作”改“做”").done()).isTrue();
        assertThat(office.open(id)).as("the countersigners are not called").extracting(Task::step).containsExactly(Step.SIGN);
        assertThat(out.task(id, Step.SIGN).note()).contains("“作”改“做”");
        assertThat(out.act(id, Step.SIGN, "sign").done()).isTrue();
        assertThat(office.open(id)).as("nor is it checked a third time").extracting(Task::step).containsExactly(Step.NUMBER);
    }

    @Test
    void whatOneOfTwoLeadersRewordsTheOtherSignsToo() {
        Course both = new Course(office.house.registry.id(), List.of(), null, List.of(), false, List.of(out.leader(0).id(), out.leader(1).id()), out.stations(), List.of());
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "S B关于联合检查的通知", List.of("各站"), List.of(new Block.Paragraph("检查。")), List.of(), List.of("S", "B"), null, "", List.of());
        OfficialText other = new OfficialText(text.type(), text.title(), text.recipients(), List.of(new Block.Paragraph("检查安全。")), List.of(), text.signature(), null, "", List.of());
        UUID id = out.at(Step.SIGN, text, both);
        assertThat(out.act(id, Step.SIGN, "sign").done()).isTrue();
        assertThat(out.act(id, Step.SIGN, "sign", "text", out.papers.values(other)).done()).isTrue();
        assertThat(office.open(id)).extracting(Task::personId).containsExactly(out.leader(0).id());
        assertThat(out.act(id, Step.SIGN, "sign").done()).isTrue();
        assertThat(office.open(id)).extracting(Task::step).containsExactly(Step.RECHECK);
    }

    @Test
    void aFileIsSignedWithTheTextGoesAlongAndNeverChangesAsAMatterOfWording() {
        List<UUID> to = new ArrayList<>(out.stations());
        to.add(office.house.bureauOffice.id());
        OfficialText first = withFile("物资表.xlsx", 'a');
        UUID id = out.at(Step.SIGN, first, out.course(List.of(out.department(2)), false, to));
        assertThat(out.act(id, Step.SIGN, "return-draft", "reason", "换表").done()).isTrue();
        // by way of a saved version, and called a change of wording: it is one of substance all the same
        assertThat(out.act(id, Step.DRAFT, "save-draft", "text", out.papers.values(withFile("物资表.xlsx", 'b'))).done()).isTrue();
        assertThat(out.act(id, Step.DRAFT, "submit", "substance", false).done()).isTrue();
        out.simply(id, out.task(id, Step.REVIEW));
        assertThat(office.open(id)).extracting(Task::step).containsExactly(Step.COUNTERSIGN);
        out.simply(id, out.task(id, Step.COUNTERSIGN));
        assertThat(out.act(id, Step.SIGN, "sign").done()).isTrue();
        assertThat(out.act(id, Step.RECHECK, "recheck", "text", out.papers.values(withFile("物资表.xlsx", 'c')), "substance", false, "opinion", "表有误").done()).isTrue();
        assertThat(out.versions(id).getLast().substance()).isTrue();
        for (Step step : List.of(Step.COUNTERSIGN, Step.SIGN, Step.RECHECK, Step.NUMBER, Step.ISSUE)) {
            assertThat(out.simply(id, out.task(id, step)).done()).as(step.name()).isTrue();
        }
        UUID copy = office.store.documents.values().stream().filter(d -> id.equals(d.origin())).findFirst().orElseThrow().id();
        List<Attachment> arrived = office.store.transact(s -> s.attachments(copy));
        assertThat(arrived).as("what arrives is what was signed last").singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("物资表.xlsx");
            assertThat(a.sha256()).isEqualTo("c".repeat(64));
        });
        assertThat(refused(out.act(id, Step.TRACK, "correct"))).isNotBlank();
        assertThat(refused(out.draft(withFile("物资表.xlsx", 'a'), out.course(), "secrecy", "SECRET"))).contains("密件");
        Map<String, Object> bad = out.papers.values(first);
        bad.put("annexes", List.of(Map.of("title", "表", "body", List.of(), "file", Map.of("name", "x", "mediaType", "x", "size", 1, "sha256", "../../etc/passwd"))));
        assertThat(out.office.door.perform(out.drafter(), new Command(Ids.next(), null, null, "draft", -1, Input.of("owner", out.department(1), "text", bad, "course",
                out.papers.values(out.course()))))).isInstanceOf(Outcome.Refused.class);
    }

    private OfficialText withFile(String name, char hash) {
        OfficialText t = out.text("请各站按附件1准备物资。");
        return new OfficialText(t.type(), t.title(), t.recipients(), t.body(), List.of(new Annex("防洪物资表", List.of(), new AnnexFile(name, "application/x", 3, String.valueOf(hash).repeat(64)))),
                t.signature(), t.date(), "", List.of());
    }

    @Test
    void aRuleThatAModuleBringsIsAskedLikeTheOthersAndOneThatBreaksIsNotPassedOver() {
        Texts texts = new Texts(Checks.class);
        DocumentCheck own = new DocumentCheck() {
            @Override
            public String code() {
                return "no-fax";
            }

            @Override
            public List<Finding> check(Subject s) {
                return Plain.lines(s.text()).stream().filter(line -> line.contains("传真")).map(line -> new Finding(code(), Strength.MUST, Message.of("局规第三条"), Message.of(line),
                        Message.of("不用传真"), Message.of("改用本系统"))).toList();
            }
        };
        office.checks.add(own);
        UUID id = out.at(Step.SIGN, out.text("请用传真报送。"), out.course());
        assertThat(refused(out.act(id, Step.SIGN, "sign"))).contains("局规第三条").contains("请用传真报送。").contains("改用本系统");
        assertThat(refused(out.act(id, Step.SIGN, "sign", "overrides", Map.of("no-fax", " ")))).as("a reason is words").contains("局规第三条");
        assertThat(out.act(id, Step.SIGN, "sign", "overrides", Map.of("no-fax", "本站系统检修")).done()).isTrue();
        office.checks.add(new DocumentCheck() {
            @Override
            public String code() {
                return "breaks";
            }

            @Override
            public List<Finding> check(Subject s) {
                throw new IllegalStateException("as modules do");
            }
        });
        UUID other = out.at(Step.SIGN, out.text("甲"), out.course());
        assertThat(refused(out.act(other, Step.SIGN, "sign"))).contains(texts.message("broken.fault").zh());
    }

    @Test
    void whoGetsACopyIsOnRecordAsSuchAndSignsForItToo() {
        List<UUID> stations = out.stations();
        Course course = new Course(office.house.registry.id(), List.of(), out.head(1).id(), List.of(), false, List.of(out.leader(0).id()), stations.subList(0, 2), stations.subList(1, 4));
        UUID id = out.at(Step.TRACK, out.text("甲"), course);
        assertThat(out.sheet(id).deliveries()).as("a unit that is both gets it once, as main recipient").extracting(d -> d.main()).containsExactly(true, true, false, false);
        assertThat(office.open(id)).filteredOn(t -> t.step() == Step.STATION).hasSize(4);
    }

    @Test
    void countersignersInTurnSpeakOneAfterTheOtherAndDisagreementGoesBackToTheDrafter() {
        UUID id = out.at(Step.COUNTERSIGN, out.text("请做好防洪准备。"), out.course(List.of(out.department(2), out.department(3)), true, out.stations()));
        assertThat(office.open(id)).extracting(Task::unitId).containsExactly(out.department(2));
        assertThat(refused(out.act(id, Step.COUNTERSIGN, "countersign", "opinion", "DISAGREE"))).contains("理由");
        assertThat(out.act(id, Step.COUNTERSIGN, "countersign", "opinion", "DISAGREE", "words", "人手不足").done()).isTrue();
        assertThat(office.open(id)).extracting(Task::unitId).containsExactly(out.department(3));
        out.simply(id, out.task(id, Step.COUNTERSIGN));
        assertThat(out.task(id, Step.DRAFT).note()).contains("D2").contains("人手不足");
        assertThat(refused(out.act(id, Step.DRAFT, "submit"))).contains("D2");
        assertThat(out.act(id, Step.DRAFT, "submit", "reason", "段长已同意增加人手").done()).isTrue();
        out.simply(id, out.task(id, Step.REVIEW));
        assertThat(refused(out.act(id, Step.SIGN, "sign"))).contains("D2").contains("第十九条");
        assertThat(out.act(id, Step.SIGN, "sign", "overrides", Map.of("countersigned", "防洪优先")).done()).isTrue();
        assertThat(office.store.journal.getLast().text()).contains("防洪优先").contains("第十九条");
        assertThat(out.task(id, Step.RECHECK)).isNotNull();
    }

    @Test
    void jointIssuersAllSignAndTheLeadersNumberIsTaken() {
        Course joint = new Course(office.house.registry.id(), List.of(), null, List.of(), false, List.of(out.leader(0).id()), out.stations(), List.of());
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "S B关于联合检查的通知", List.of("各站"), List.of(new Block.Paragraph("检查。")), List.of(), List.of("S", "B"), null, "", List.of());
        UUID id = out.at(Step.SIGN, text, joint);
        assertThat(refused(out.act(id, Step.SIGN, "sign"))).contains("联署");
        out.act(id, Step.SIGN, "return-draft", "reason", "补签发人");
        Course both = new Course(office.house.registry.id(), List.of(), null, List.of(), false, List.of(out.leader(0).id(), out.leader(1).id()), out.stations(), List.of());
        assertThat(out.act(id, Step.DRAFT, "submit", "course", out.papers.values(both), "substance", true).done()).isTrue();
        assertThat(office.open(id)).extracting(Task::personId).containsExactly(out.leader(0).id(), out.leader(1).id());
        office.open(id).forEach(t -> assertThat(out.simply(id, t).done()).isTrue());
        out.simply(id, out.task(id, Step.RECHECK));
        out.simply(id, out.task(id, Step.NUMBER));
        assertThat(out.document(id).head().number()).startsWith("青车办〔");
    }

    @Test
    void numbersAreReservedTakenAndVoidedAndEachIsAccountedFor() {
        Outcome reserved = perform("reserve-number", null, "owner", office.house.registry.id(), "code", "青车办", "year", 2026, "reason", "段长出差，预留任免通知");
        UUID entry = ((Outcome.Done) reserved).documentId();
        assertThat(out.document(entry).head().number()).isEqualTo("青车办〔2026〕1号");
        UUID id = out.at(Step.NUMBER, out.text("甲"), out.course());
        assertThat(out.act(id, Step.NUMBER, "number", "code", "青车办", "year", 2026).done()).isTrue();
        assertThat(out.document(id).head().number()).isEqualTo("青车办〔2026〕2号");
        UUID second = out.at(Step.NUMBER, out.text("乙"), out.course());
        assertThat(refused(out.act(second, Step.NUMBER, "number", "code", "青车办", "year", 2026, "serial", 2))).contains("取不到");
        assertThat(out.act(second, Step.NUMBER, "number", "code", "青车办", "year", 2026, "serial", 1).done()).isTrue();
        assertThat(out.document(second).head().number()).isEqualTo("青车办〔2026〕1号");
        assertThat(out.document(entry).state()).as("its entry is over").isEqualTo(DocumentState.VOIDED);
        assertThat(refused(out.act(id, Step.ISSUE, "void-number"))).contains("理由");
        assertThat(out.act(id, Step.ISSUE, "void-number", "reason", "内容重复").done()).isTrue();
        assertThat(out.document(id).state()).isEqualTo(DocumentState.VOIDED);
        assertThat(office.store.serials.values()).extracting(n -> n.serial() + " " + n.use()).containsExactlyInAnyOrder("1 ISSUED", "2 VOIDED");
        UUID kept = ((Outcome.Done) perform("reserve-number", null, "owner", office.house.registry.id(), "code", "青车办", "year", 2026, "reason", "备用")).documentId();
        assertThat(perform("void-reserved", kept, "reason", "不再需要").done()).isTrue();
        assertThat(office.store.serials.get("青车办2026/3").use()).isEqualTo(Numbering.Use.VOIDED);
        for (String code : List.of("青车办〔", "青车2", "", "第")) {
            UUID bad = out.at(Step.NUMBER, out.text("丙"), out.course());
            assertThat(refused(out.act(bad, Step.NUMBER, "number", "code", code))).contains("机关代字");
        }
    }

    private Outcome perform(String action, UUID document, Object... input) {
        return office.door.perform(out.registrar(), new Command(Ids.next(), document, null, action, -1, Input.of(input)));
    }

    @Test
    void itsPageBearsWhatHeadAndSheetKnow() {
        UUID id = out.at(Step.TRACK, out.text("请做好防洪准备。"), out.course(), "urgency", "URGENT");
        Issue issue = page(id);
        assertThat(issue.format()).isEqualTo(PageFormat.DOCUMENT);
        assertThat(issue.issuers()).containsExactly("S");
        assertThat(issue.headSuffix()).isEqualTo("文件");
        assertThat(issue.number()).isEqualTo(out.document(id).head().number());
        assertThat(issue.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(issue.signers()).as("a notice does not name its signer").isEmpty();
        assertThat(issue.printedBy()).startsWith("S").endsWith(office.house.registry.name().substring(1));
        assertThat(issue.printedOn()).isNotNull();
        UUID request = out.drafted(out.text(StatutoryType.REQUEST, "S关于增加防洪物资的请示", List.of("B"), "妥否，请批示。"), out.course());
        assertThat(page(request).signers()).containsExactly(out.leader(0).name());
        assertThat(page(request).printedOn()).isNull();
        UUID letter = out.drafted(out.text(StatutoryType.LETTER, "S关于商请支援的函", List.of("B"), "请支援。"), out.course(), "kind", "LETTER");
        assertThat(page(letter).format()).isEqualTo(PageFormat.LETTER);
    }

    /** 版头设置: what the registry sets up is on the page of what is dispatched from then on, and of nothing dispatched before. */
    @Test
    void itsPageBearsTheRedHeadThatHeldWhenItWasDispatched() {
        office.grants.add(new Grant(Level.SECTION, Post.REGISTRAR, "red-heads"));
        UUID before = out.at(Step.TRACK, out.text("请做好防洪准备。"), out.course());
        RedHead head = new RedHead(Ids.next(), office.house.section.id(), 0, "S", 45, Set.of(StatutoryType.NOTICE),
                Map.of(PageFormat.LETTER, new RedHead.Line("中国铁路S", "", "青车函"), PageFormat.ORDER, new RedHead.Line("中国铁路S", "命令", "")));
        assertThat(office.door.settings().change(office.house.registrar, head).done()).isTrue();
        UUID after = out.at(Step.TRACK, out.text("请做好防洪准备。"), out.course());
        assertThat(page(before)).extracting(Issue::format, Issue::issuers, i -> i.seal(0)).containsExactly(PageFormat.DOCUMENT, List.of("S"), 42);
        assertThat(page(after)).extracting(Issue::format, Issue::issuers, Issue::headSuffix, i -> i.seal(0)).containsExactly(PageFormat.LETTER, List.of("中国铁路S"), "", 45);
        assertThat(finishing().code(finished(after))).isEqualTo("青车函");
        UUID order = out.drafted(out.text(StatutoryType.ORDER, "S命令", List.of("各站"), "现予公布。"), out.course());
        assertThat(page(order)).extracting(Issue::format, Issue::headSuffix, Issue::signers).containsExactly(PageFormat.ORDER, "命令", List.of(out.leader(0).name()));
        // a joint document: each issuer's own head and seal, the lead's page
        OfficialText one = out.text("请配合。");
        UUID joint = out.drafted(new OfficialText(StatutoryType.CIRCULAR, one.title(), one.recipients(), one.body(), List.of(), List.of("S", "B"), one.date(), "", List.of()), out.course());
        assertThat(page(joint)).extracting(Issue::format, Issue::issuers, Issue::seals).containsExactly(PageFormat.DOCUMENT, List.of("S", "B"), List.of(45, 42));
    }

    private Finishing finishing() {
        return new Finishing(office.house, office.door.settings()::redHead);
    }

    private OutgoingDocuments.Finished finished(UUID id) {
        return new OutgoingDocuments.Finished(id, out.document(id).head(), office.store.sheets.get(id), out.papers.json(out.newest(id)));
    }

    /** 用印: by the lead issuer's office, on what was signed and numbered; the journal knows the file. */
    @Test
    void aSealIsUsedOnWhatWasSignedAndTheJournalKnowsTheFile() {
        String hash = "0123456789abcdef".repeat(4);
        UUID id = out.at(Step.ISSUE, out.text("请做好防洪准备。"), out.course());
        assertThat(refused(out.act(id, Step.ISSUE, "seal", "pdf", "whatever"))).contains("没有可用印的文件");
        assertThat(out.act(id, Step.ISSUE, "seal", "pdf", hash, "ofd", hash.replace('0', '1')).done()).isTrue();
        assertThat(office.open(id)).as("a seal ends no task").extracting(Task::step).containsExactly(Step.ISSUE);
        JournalEntry entry = office.store.journal.getLast();
        assertThat(entry.action()).isEqualTo("seal");
        assertThat(entry.payload()).contains(hash);
        assertThat(entry.text()).isEqualTo("已用“S”印章（PDF、OFD）");

        // another house signs it
        OfficialText joint = out.text("请配合。");
        UUID others = out.at(Step.ISSUE, new OfficialText(joint.type(), "B关于做好防洪工作的通知", joint.recipients(), joint.body(), List.of(), List.of("B"), joint.date(), "", List.of()), out.course());
        assertThat(refused(out.act(others, Step.ISSUE, "seal", "pdf", hash))).contains("署名是“B”").contains("“S”的印章");

        UUID early = out.at(Step.NUMBER, out.text("请做好防洪准备。"), out.course());
        assertThat(refused(out.act(early, Step.NUMBER, "seal", "pdf", hash))).isNotEmpty();
        assertThat(office.store.journal).filteredOn(e -> e.action().equals("seal")).hasSize(1);
    }

    private Issue page(UUID id) {
        return finishing().of(finished(id)).issue();
    }

    @Test
    void aUnitWithARegistryGetsADocumentOfItsOwnAndSignsForIt() {
        Course up = new Course(office.house.registry.id(), List.of(), null, List.of(), false, List.of(out.leader(0).id()), List.of(office.house.bureauOffice.id()), List.of());
        UUID id = out.at(Step.ISSUE, out.text(StatutoryType.REQUEST, "S关于增加防洪物资的请示", List.of("B"), "妥否，请批示。"), up);
        assertThat(out.act(id, Step.ISSUE, "issue").done()).isTrue();
        UUID copy = office.store.documents.values().stream().filter(d -> id.equals(d.origin())).findFirst().orElseThrow().id();
        assertThat(out.document(copy).state()).isEqualTo(DocumentState.ARRIVED);
        assertThat(out.versions(copy)).extracting(TextVersion::sha256).containsExactly(out.versions(id).getLast().sha256());
        assertThat(out.task(id, Step.RECEIPT)).isNotNull();
        assertThat(office.act(office.house.bureauRegistrar, copy, "sign-for").done()).isTrue();
        assertThat(office.open(id)).extracting(Task::step).containsExactly(Step.TRACK);
        assertThat(office.act(office.house.bureauRegistrar, copy, "register", "title", out.document(copy).head().title(), "category", "NOTICE").done()).isTrue();
        assertThat(out.document(copy).state()).isEqualTo(DocumentState.REGISTERED);
    }

    @Test
    void whatNobodySignedForIsWithdrawnAndWhatWasSignedForIsCorrected() {
        List<UUID> to = new ArrayList<>(out.stations());
        to.add(office.house.bureauOffice.id());
        UUID id = out.at(Step.TRACK, out.text("甲"), out.course(List.of(), false, to));
        UUID copy = office.store.documents.values().stream().filter(d -> id.equals(d.origin())).findFirst().orElseThrow().id();
        out.simply(id, office.open(id).stream().filter(t -> t.unitId().equals(to.getFirst())).findFirst().orElseThrow());
        assertThat(refused(out.act(id, Step.TRACK, "recall", "units", List.of(to.get(0), to.get(1)), "reason", "有误"))).contains("ST1");
        assertThat(out.act(id, Step.TRACK, "recall", "units", List.of(to.get(1), to.getLast()), "reason", "有误").done()).isTrue();
        assertThat(out.document(copy).state()).isEqualTo(DocumentState.RECALLED);
        assertThat(office.open(copy)).isEmpty();
        assertThat(office.open(id)).filteredOn(t -> t.step() == Step.STATION).hasSize(3);
        assertThat(refused(out.act(id, Step.TRACK, "conclude"))).contains("3");
        assertThat(out.act(id, Step.TRACK, "chase").done()).isTrue();
        assertThat(out.act(id, Step.TRACK, "correct", "reason", "期限写错").done()).isTrue();
        assertThat(refused(out.act(id, Step.DRAFT, "abandon", "reason", "不发了"))).contains("文号");
        assertThat(out.act(id, Step.DRAFT, "submit", "text", out.papers.values(out.text("乙")), "substance", true, "reason", "期限").done()).isTrue();
        for (Step step : List.of(Step.REVIEW, Step.SIGN, Step.RECHECK, Step.ISSUE)) {
            assertThat(out.simply(id, out.task(id, step)).done()).as(step.name()).isTrue();
        }
        assertThat(out.document(id).head().number()).endsWith("1号");
        assertThat(office.open(id)).filteredOn(t -> t.step() == Step.STATION).as("all get the corrected one, each once").hasSize(5).allSatisfy(t -> assertThat(t.note()).contains("更正"));
        assertThat(out.sheet(id).deliveries()).hasSize(12);
    }

    @Test
    void aClassifiedDocumentIsNeitherStoredNorDispatchedAndSaysWhy() {
        assertThat(refused(out.draft(out.text("密"), out.course(), "secrecy", "SECRET"))).contains("密件");
        UUID id = out.at(Step.ISSUE, out.text(), out.course(), "secrecy", "SECRET");
        assertThat(refused(out.act(id, Step.ISSUE, "issue"))).contains("机要");
        assertThat(out.act(id, Step.ISSUE, "issue", "paper", true).done()).isTrue();
        assertThat(out.document(id).state()).isEqualTo(DocumentState.ISSUED);
        assertThat(office.open(id)).isEmpty();
    }

    @Test
    void shorterRoutesAreShorter() {
        UUID report = out.at(Step.SIGN, out.text("呈段长"), out.course(), "kind", "SIGN_REPORT");
        assertThat(out.act(report, Step.SIGN, "sign", "opinion", "同意").done()).isTrue();
        assertThat(out.document(report).state()).isEqualTo(DocumentState.ISSUED);
        assertThat(office.open(report)).isEmpty();
        UUID letter = out.at(Step.SIGN, out.text(StatutoryType.LETTER, "S关于商请支援的函", List.of("B"), "请支援。"), out.course(), "kind", "LETTER");
        out.simply(letter, out.task(letter, Step.SIGN));
        assertThat(office.open(letter)).extracting(Task::step).containsExactly(Step.NUMBER);
        UUID meeting = out.at(Step.TRACK, out.text("3月6日9时开会。"), out.course(), "kind", "MEETING");
        assertThat(office.open(meeting)).filteredOn(t -> t.step() == Step.REPLY).hasSize(5);
        Task reply = out.task(meeting, Step.REPLY);
        assertThat(out.act(out.owner(reply), meeting, reply, "reply", "who", "站长一人").done()).isTrue();
        assertThat(out.sheet(meeting).deliveries()).filteredOn(d -> d.reply().equals("站长一人")).hasSize(1);
        UUID telegram = out.at(Step.TRACK, out.text("速报水情。"), out.course(), "kind", "TELEGRAM", "urgency", "TELEGRAM_CRITICAL");
        assertThat(out.document(telegram).head().urgency().name()).isEqualTo("TELEGRAM_CRITICAL");
        assertThat(out.sheet(telegram).sent()).as("its hour").isNotNull();
        assertThat(out.task(telegram, Step.STATION).dueAt()).as("its urgency's time limit").isEqualTo(office.door.settings().workingDays().after(out.sheet(telegram).sent(), 1));
        assertThat(refused(out.draft(out.text("速报水情。"), out.course(), "kind", "TELEGRAM", "urgency", "EXTRA_URGENT"))).contains("特提");
        assertThat(refused(out.draft(out.text("甲"), out.course(), "urgency", "TELEGRAM_URGENT"))).contains("特提");
        // whatever is to be countersigned can be, on every way
        for (String kind : List.of("SIGN_REPORT", "LETTER", "MEETING", "TELEGRAM")) {
            OfficialText text = kind.equals("LETTER") ? out.text(StatutoryType.LETTER, "S关于商请支援的函", List.of("B"), "请支援。") : out.text("甲");
            UUID together = out.at(Step.COUNTERSIGN, text, out.course(List.of(out.department(2)), false, out.stations()), "kind", kind);
            out.simply(together, out.task(together, Step.COUNTERSIGN));
            assertThat(office.open(together)).as(kind).extracting(Task::step).containsExactly(Step.SIGN);
        }
    }

    @Test
    void badInputGetsOneSentenceAndLeavesTheRestIntact() {
        UUID id = out.drafted(out.text("一稿"), out.course());
        int before = out.versions(id).size();
        assertThat(refused(out.act(id, Step.DRAFT, "save-draft", "text", out.papers.values(out.text("长".repeat(2_000_000)))))).contains("500000");
        OfficialText table = new OfficialText(StatutoryType.NOTICE, "S关于做好防洪工作的通知", List.of("各站"),
                List.of(new Block.Table(List.of("站", "物资"), Collections.nCopies(300, List.of("一", "二")))), List.of(), List.of("S"), null, "", List.of());
        assertThat(refused(out.act(id, Step.DRAFT, "save-draft", "text", out.papers.values(table)))).contains("300");
        assertThat(refused(out.act(id, Step.DRAFT, "save-draft", "text", out.papers.values(out.text(StatutoryType.NOTICE, " \u3000\t", List.of("各站"), "x"))))).contains("标题");
        assertThat(refused(out.act(id, Step.DRAFT, "save-draft", "text", "not a text"))).isNotBlank();
        assertThat(refused(out.act(id, Step.DRAFT, "submit", "course", out.papers.values(out.course(List.of(), false, List.of(UUID.randomUUID())))))).contains("撤销");
        Person head3 = out.head(3);
        office.house.save(new Person(head3.id(), head3.login(), head3.name(), List.of(), true));
        assertThat(refused(out.act(id, Step.DRAFT, "submit", "course", out.papers.values(out.course(List.of(out.department(3)), false, out.stations()))))).contains("D3");
        assertThat(out.versions(id)).hasSize(before);
        assertThat(out.newest(id).body()).containsExactly(new Block.Paragraph("一稿"));
        assertThat(out.act(id, Step.DRAFT, "submit").done()).isTrue();
    }

    @Test
    void whatLiesWithSomebodyWhoLeftIsTakenBackByItsDrafter() {
        UUID id = out.at(Step.COUNTERSIGN, out.text("甲"), out.course(List.of(out.department(3)), false, out.stations()));
        Person head3 = out.head(3);
        office.house.save(new Person(head3.id(), head3.login(), head3.name(), List.of(), true));
        assertThat(office.act(out.drafter(), id, "take-back", "reason", "改选会签单位").done()).isTrue();
        assertThat(office.open(id)).extracting(Task::step).containsExactly(Step.DRAFT);
        assertThat(office.tasks(id)).filteredOn(t -> t.step() == Step.COUNTERSIGN).extracting(Task::state).containsExactly(TaskState.CANCELLED);
        // and a leader who left is told to whoever cannot hand it on to him
        Person leader = out.leader(0);
        UUID other = out.at(Step.COUNTERSIGN, out.text("乙"), out.course(List.of(out.department(2)), false, out.stations()));
        office.house.save(new Person(leader.id(), leader.login(), leader.name(), List.of(), true));
        assertThat(refused(out.act(other, Step.COUNTERSIGN, "countersign", "opinion", "AGREE"))).contains(leader.name()).contains("收回");
        office.house.save(leader);
        assertThat(out.act(other, Step.COUNTERSIGN, "countersign", "opinion", "AGREE").done()).isTrue();
        assertThat(out.act(other, Step.SIGN, "sign").done()).isTrue();
        assertThat(office.door.offers(out.drafter(), other)).as("what was signed is sent back instead").noneMatch(o -> o.action().action().equals("take-back"));
    }

    @Test
    void aVacancyThatOpensUnderWayIsASentenceToo() {
        UUID id = out.at(Step.REVIEW, out.text("甲"), out.course(List.of(out.department(3)), false, out.stations()));
        Person head3 = out.head(3);
        office.house.save(new Person(head3.id(), head3.login(), head3.name(), List.of(), true));
        assertThat(refused(out.act(id, Step.REVIEW, "review"))).contains("D3");
        assertThat(out.act(id, Step.REVIEW, "return-draft", "reason", "改选会签单位").done()).isTrue();
        UUID sent = out.at(Step.ISSUE, out.text("乙"), out.course());
        Person clerk = office.house.named("st2");
        office.house.save(new Person(clerk.id(), clerk.login(), clerk.name(), List.of(), true));
        assertThat(refused(out.act(sent, Step.ISSUE, "issue"))).contains("ST2");
        assertThat(out.act(sent, Step.ISSUE, "issue", "recipients", out.stations().subList(2, 5)).done()).isTrue();
    }

    private static String refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message().en()).isNotBlank().doesNotContain("{");
        return outcome.message().zh();
    }
}
