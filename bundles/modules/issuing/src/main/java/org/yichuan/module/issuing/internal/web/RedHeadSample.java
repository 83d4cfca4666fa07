package org.yichuan.module.issuing.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.RedHead;
import org.yichuan.official.Finishing;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;

/** An invented document under a red head that is being set up; what stands on its page comes from where a real one's comes. */
final class RedHeadSample {
    private final OfficialText text;
    private final Issue issue;

    RedHeadSample(Desk desk, RedHead head, PageFormat page) {
        StatutoryType type = switch (page) {
            case LETTER -> StatutoryType.LETTER;
            case ORDER -> StatutoryType.ORDER;
            case MINUTES -> StatutoryType.MINUTES;
            case DOCUMENT -> Stream.of(StatutoryType.NOTICE, StatutoryType.CIRCULAR, StatutoryType.DECISION).filter(t -> !head.letters().contains(t)).findFirst().orElse(StatutoryType.REQUEST);
        };
        LocalDate today = LocalDate.now(Times.ZONE);
        text = new OfficialText(type, head.issuer() + "关于做好防洪工作的" + type.chinese(), List.of("各单位"),
                List.of(new Block.Paragraph("本页是版头样张，用于核对发文机关标志、发文字号、红色分隔线和印章的位置与大小。"),
                        new Block.Paragraph("虚线圆圈表示印章加盖的位置，其直径即所填的印章直径。")), List.of(), List.of(head.issuer()), today, "", List.of());
        UUID unit = head.unit();
        List<UUID> leaders = unit == null ? List.of() : Pickers.leaders(desk, desk.organisation().house(unit).id()).stream().map(Person::id).limit(1).toList();
        Outgoing sheet = Outgoing.of(Kind.DOCUMENT, desk.person().id(), new Outgoing.Course(unit, List.of(), null, List.of(), false, leaders, List.of(), List.of()));
        String code = head.line(page).code();
        Head shown = new Head(Numbering.text(code.isEmpty() ? "××" : code, today.getYear(), 1), text.title(), head.issuer(), Kind.DOCUMENT.category(), Instant.now(), Urgency.ORDINARY,
                Importance.ORDINARY, Secrecy.NONE, null, "");
        issue = new Finishing(desk.organisation(), (registry, issuer, at) -> Optional.of(head)).issue(shown, sheet, text);
    }

    OfficialText text() {
        return text;
    }

    Issue issue() {
        return issue;
    }
}
