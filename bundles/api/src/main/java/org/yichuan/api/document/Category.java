package org.yichuan.api.document;

import java.util.List;
import org.yichuan.api.text.Message;

/**
 * A category of incoming documents. The product brings thirteen; a module or a unit adds its own by registering
 * another {@code Category} as a service.
 *
 * @param code stable code
 * @param name as shown
 * @param workingDays a time limit of its own, or 0 to go by urgency alone
 */
public record Category(String code, Message name, int workingDays) {

    /** The thirteen of the practice. */
    public static final List<Category> BUILT_IN = List.of(
            of("MINISTRY_DOCUMENT", "部文", "Ministry document"),
            of("MINISTRY_TELEGRAM", "部电", "Ministry telegram"),
            of("SIGN_REPORT", "签报", "Sign-report"),
            of("BUREAU_DOCUMENT", "机关公文", "Bureau document"),
            of("DEPARTMENTAL_DOCUMENT", "处内公文", "Departmental document"),
            of("LETTER_FROM_BELOW", "基层函文", "Letter from below"),
            of("LOCAL_GOVERNMENT", "地方文电", "Local-government document"),
            of("PETITION", "信访件", "Petition"),
            of("CLASSIFIED_ITEM", "密件", "Classified item"),
            of("INSPECTION_NOTICE", "督查通知", "Inspection notice"),
            of("NOTICE", "通知公告", "Notice"),
            of("MEETING_NOTICE", "会议通知", "Meeting notice"),
            of("READING_MATERIAL", "传阅材料", "Reading material"));

    /** What outgoing documents are, by the way they take. Nobody registers under these; see {@link org.yichuan.api.official.Outgoing.Kind}. */
    public static final List<Category> OUTGOING = List.of(
            of("OUT_DOCUMENT", "发文", "Outgoing document"),
            of("OUT_SIGN_REPORT", "签报（发）", "Sign-report (ours)"),
            of("OUT_LETTER", "函（发）", "Letter (ours)"),
            of("OUT_MEETING", "会议通知（发）", "Meeting notice (ours)"),
            of("OUT_TELEGRAM", "电报（发）", "Telegram (ours)"));

    private static Category of(String code, String zh, String en) {
        return new Category(code, new Message(zh, en), 0);
    }
}
