package org.yichuan.module.sampledata.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.store.Documents;
import org.yichuan.official.Papers;
import org.yichuan.official.Plain;

/** Outgoing documents of the section in different states, each drafted in a department and gone as far as its line says. */
final class OutgoingSample {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingSample.class);
    private static final String SECTION = "青石车务段";

    private final Papers papers = new Papers();
    private final Organisation organisation;
    private final Circulation door;
    private final Documents documents;
    private final Timeline clock;

    OutgoingSample(Organisation organisation, Circulation door, Documents documents, Timeline clock) {
        this.organisation = organisation;
        this.door = door;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A line of the sample.
     *
     * @param until    the step at which it waits; null: it goes to its end
     * @param together departments that countersign
     * @param signed   how many of its stations have signed for it
     */
    record Line(Kind kind, String department, int daysAgo, String matter, StatutoryType type, String body, List<String> together, List<Integer> stations, int signed, Step until) {
        String title() {
            return SECTION + "关于" + matter + "的" + type.chinese();
        }
    }

    static List<Line> all() {
        return List.of(
                new Line(Kind.DOCUMENT, "JS", 9, "印发行车设备检查办法", StatutoryType.NOTICE, "一、检查范围\n各站管内行车设备每周检查一次。\n二、检查内容\n（一）信号设备\n外观完好，显示清晰。\n（二）道岔\n转换灵活，密贴良好。\n"
                        + "车站\t检查日\n北岭站\t星期一\n汇江站\t星期三", List.of("AQ"), List.of(11, 12, 13, 14, 15, 16), 4, null),
                new Line(Kind.MEETING, "LR", 5, "召开劳动组织工作会议", StatutoryType.NOTICE, "会议定于本月二十日上午九时在段机关三楼会议室召开，请各站派一名负责人参加。", List.of(), List.of(17, 18, 19), 2, null),
                new Line(Kind.SIGN_REPORT, "CW", 6, "追加防洪物资费用", StatutoryType.REQUEST, "因汛期物资消耗增加，拟追加防洪物资费用，妥否，请批示。", List.of(), List.of(), 0, null),
                new Line(Kind.DOCUMENT, "AQ", 3, "开展秋季安全大检查", StatutoryType.NOTICE, "一、检查时间\n自本月十日起，至本月底结束。\n二、检查要求\n各站先自查，段再抽查。", List.of(), List.of(11, 12), 0, Step.SIGN),
                new Line(Kind.DOCUMENT, "KY", 2, "调整售票窗口作业时间", StatutoryType.NOTICE, "自下月起，各站售票窗口作业时间按附表执行。", List.of("AQ", "LR"), List.of(13, 14), 0, Step.COUNTERSIGN),
                new Line(Kind.LETTER, "HY", 2, "商请支援货运装卸人员", StatutoryType.LETTER, "因货运量增加，商请支援装卸人员十名，期限一个月。请予函复。", List.of(), List.of(15), 0, Step.REVIEW),
                new Line(Kind.DOCUMENT, "JY", 1, "组织规章考试", StatutoryType.NOTICE, "为检验学习效果，定于下月组织规章考试。", List.of(), List.of(16), 0, Step.DRAFT));
    }

    /** What the section's office lets every department begin from. */
    static List<DraftTemplate> templates() {
        return List.of(template("防洪通知", Kind.DOCUMENT, StatutoryType.NOTICE, "做好××年防洪工作", "一、提高认识，落实责任\n各站站长是本站防洪第一责任人。\n二、突出重点，严格制度\n（一）雨量警戒\n（二）重点处所\n三、认真总结，按时报告"),
                template("会议通知", Kind.MEETING, StatutoryType.NOTICE, "召开××会议", "定于×月×日×时在段机关三楼会议室召开××会议，现将有关事项通知如下。\n一、会议内容\n二、参加人员\n三、有关要求\n请于×月×日前报送参会人员。"));
    }

    private static DraftTemplate template(String occasion, Kind kind, StatutoryType type, String matter, String body) {
        OfficialText text = new OfficialText(type, SECTION + "关于" + matter + "的" + type.chinese(), List.of("各站"), Plain.read(body), List.of(), List.of(SECTION), null, "", List.of());
        return new DraftTemplate(Lines.id("template", occasion), unit("QSD"), 0, occasion, type, kind, new Papers().json(text));
    }

    void play(Line line) {
        UUID id = perform(member(line, "1"), null, null, "draft", line);
        for (int i = 0; i < 40 && id != null; i++) {
            List<Task> tasks = documents.file(member(line, "head"), id).map(Documents.File::tasks).orElse(List.of());
            List<Task> open = tasks.stream().filter(Task::open).toList();
            long signed = tasks.stream().filter(t -> t.step() == Step.STATION && !t.open()).count();
            Optional<Task> next = open.stream().filter(t -> t.step().making() && t.step() != line.until() || t.step() == Step.STATION && signed < line.signed()).findFirst();
            if (open.stream().anyMatch(t -> t.step() == line.until()) || next.isEmpty()) {
                return;
            }
            perform(owner(next.get()), id, next.get(), action(next.get().step()), line);
        }
    }

    private static String action(Step step) {
        return switch (step) {
            case DRAFT -> "submit";
            case REVIEW -> "review";
            case COUNTERSIGN -> "countersign";
            case SIGN -> "sign";
            case RECHECK -> "recheck";
            case NUMBER -> "number";
            case ISSUE -> "issue";
            default -> "receive";
        };
    }

    private Input input(Line line, String action) {
        Map<String, Object> input = new LinkedHashMap<>();
        if (action.equals("draft")) {
            OfficialText text = new OfficialText(line.type(), line.title(), List.of(line.type().upward() || line.type() == StatutoryType.LETTER ? "江城铁路局" : "各站"),
                    Plain.read(line.body()), List.of(), List.of(SECTION), null, "", List.of());
            Course course = new Course(unit("QSD-DB"), List.of(), member(line, "head").id(),
                    line.together().stream().map(code -> unit("QSD-" + code)).toList(), false, List.of(person("duanzhang").id()),
                    line.stations().stream().map("QSD-Z%02d"::formatted).map(OutgoingSample::unit).toList(), List.of());
            input.put("owner", unit("QSD-" + line.department()));
            input.put("kind", line.kind());
            input.put("text", papers.values(text));
            input.put("course", papers.values(course));
        }
        input.put("code", "青车办");
        input.put("opinion", switch (action) {
            case "countersign" -> "AGREE";
            case "sign" -> "同意签发。";
            default -> "";
        });
        return new Input(input);
    }

    /** @return the document, or null when it was refused */
    private UUID perform(Person actor, UUID id, Task task, String action, Line line) {
        UUID command = Lines.id("outgoing", line.title(), action, task == null ? "" : task.slot());
        clock.next(action);
        Outcome outcome = door.perform(actor, new Command(command, id, task == null ? null : task.id(), action, -1, input(line, action)));
        return switch (outcome) {
            case Outcome.Done done -> done.documentId();
            case Outcome.Repeated again -> again.documentId();
            case Outcome.Refused refused -> refused(line, action, refused);
            case Outcome.Overtaken overtaken -> refused(line, action, overtaken);
        };
    }

    private static UUID refused(Line line, String action, Outcome outcome) {
        LOG.warn("sample document {}: {} was refused: {}", line.title(), action, outcome.message().zh());
        return null;
    }

    private Person owner(Task task) {
        return task.personId() != null ? organisation.person(task.personId()).orElseThrow() : organisation.holders(task.unitId(), task.post()).getFirst();
    }

    private Person member(Line line, String who) {
        return person(line.department().toLowerCase(Locale.ROOT) + "-" + who);
    }

    private Person person(String login) {
        return organisation.person(SampleOrganisation.personId(login)).orElseThrow();
    }

    private static UUID unit(String code) {
        return SampleOrganisation.unitId(code);
    }
}
