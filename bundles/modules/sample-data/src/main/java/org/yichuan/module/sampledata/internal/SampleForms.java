package org.yichuan.module.sampledata.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Refinement;
import org.yichuan.api.forms.Section;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.text.Message;

/** Forms as a section and a department would shape them: of petitions, with two code lists, and of meeting notices. Nothing in them is required. */
final class SampleForms {
    static final String PETITION = "PETITION";
    static final String MEETING = "MEETING_NOTICE";
    private static final UUID SECTION = SampleOrganisation.unitId("QSD");
    private static final UUID PERSONNEL = SampleOrganisation.unitId("QSD-LR");

    private SampleForms() {
    }

    /** What is set, in order, and by whom. */
    static Map<Setting, String> all() {
        Map<Setting, String> all = new LinkedHashMap<>();
        CodeList ways = list("petition-ways", "信访方式", "Ways of petitioning", "LETTER 来信 Letter", "VISIT 来访 Visit", "CALL 来电 Telephone", "NET 网上信访 Online");
        CodeList matters = list("petition-matters", "反映事项", "Matters", "PAY 工资待遇 Pay", "COMMUTE 通勤乘车 Commuting", "SERVICE 站车服务 Service",
                "SAFETY 安全隐患 Safety", "OTHER 其他 Other");
        all.put(ways, "db");
        all.put(matters, "db");
        all.put(petition(ways, matters), "db");
        all.put(meeting(), "db");
        all.put(personnel(), "lr-head");
        return all;
    }

    private static FormLayer petition(CodeList ways, CodeList matters) {
        Field way = field("way", "choice", "信访方式", "Way of petitioning", Map.of("options", Map.of(CodeList.OPTION, ways.key())));
        return new FormLayer(SECTION, PETITION, 0, "全段统一的信访件登记项目", List.of(
                new Field(way.name(), way.type(), way.label(), null, false, true, null, null, null, null, null, null, way.options(), null),
                field("matter", "choices", "反映事项", "Matters", Map.of("options", Map.of(CodeList.OPTION, matters.key()))),
                field("people", "number", "反映人数", "People", Map.of("options", Map.of("minimum", 1, "decimals", 0, "unit", "人"))),
                field("signed", "yesno", "是否署名", "Signed", Map.of()),
                field("reply_by", "date", "要求答复日期", "Reply asked by", Map.of()),
                field("answered", "date", "答复日期", "Answered on", Map.of("fill", List.of("report"), "help", both("办理单位报结果时填写", "Filled in with the result")))),
                List.of(), Set.of(), List.of(section("case", "信访情况", "Petition", "way", "matter", "people", "signed"), section("reply", "答复", "Reply", "reply_by", "answered")));
    }

    private static FormLayer meeting() {
        return new FormLayer(SECTION, MEETING, 0, "会议通知要有时间、地点", List.of(
                field("starts", "datetime", "会议时间", "Time", Map.of()),
                field("place", "text", "会议地点", "Place", Map.of()),
                field("video", "yesno", "视频会议", "By video", Map.of()),
                field("link", "text", "分会场", "Room for the video", Map.of("visibleIf", "video = true", "help", both("本段参加视频会议的地点", "Where the section takes part")))),
                List.of(), Set.of(), List.of(section("meeting", "会议", "Meeting", "starts", "place", "video", "link")));
    }

    /** The department refines what the section shaped, and adds a field of its own for the result. */
    private static FormLayer personnel() {
        return new FormLayer(PERSONNEL, PETITION, 0, "劳资类信访件要写明核实情况", List.of(
                field("verified", "longtext", "核实情况", "What was found", Map.of("fill", List.of("report")))),
                List.of(new Refinement("people", "required", false, true)), Set.of(), List.of());
    }

    /** What was filled in on a sample document; empty where its category has no form. */
    static Map<String, Object> values(String category, String day) {
        return switch (category) {
            case PETITION -> Map.of("way", "LETTER", "matter", List.of("COMMUTE"), "people", 6, "signed", true, "reply_by", day);
            case MEETING -> Map.of("starts", day + "T09:00", "place", "局机关三楼会议室", "video", true, "link", "段第一会议室");
            default -> Map.of();
        };
    }

    private static CodeList list(String id, String zh, String en, String... entries) {
        return new CodeList(Lines.id("codes", id), SECTION, new Message(zh, en), 0,
                Arrays.stream(entries).map(e -> e.split(" ")).map(e -> new CodeList.Entry(e[0], new Message(e[1], e[2]))).toList());
    }

    private static Section section(String id, String zh, String en, String... fields) {
        return new Section(id, new Message(zh, en), 2, List.of(fields));
    }

    private static Field field(String name, String type, String zh, String en, Map<String, Object> attributes) {
        return Field.of(name, type, new Message(zh, en)).with(attributes);
    }

    private static Map<String, Object> both(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }
}
