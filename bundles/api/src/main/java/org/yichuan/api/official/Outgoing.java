package org.yichuan.api.official;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Urgency;

/**
 * The sheet 发文稿纸 of an outgoing document: who is to do what with its text, and what each of them said. Where the
 * document stands follows from it alone, see {@link #stage}.
 *
 * @param drafter    who drafts it 拟稿人
 * @param progress   how far it has come
 * @param remarks    of reviewers, in the order they were made
 * @param verdicts   of countersigners, in the order they were given; of a unit the newest counts
 * @param signatures of leaders; of a leader the newest counts
 * @param overrides  checks that were set aside, by name and reason
 * @param deliveries to whom it was dispatched
 */
public record Outgoing(Kind kind, UUID drafter, Course course, Progress progress, List<Remark> remarks, List<Verdict> verdicts,
        List<Signature> signatures, List<Override> overrides, List<Delivery> deliveries) {

    /**
     * The way a document takes. Whatever is to be countersigned can be, on every way; what goes out by a shorter one is
     * checked again 复核 by the office that numbers it, which sends it back, and has no step of its own for that.
     */
    public enum Kind {
        /** 发文: the whole way */
        DOCUMENT("OUT_DOCUMENT", EnumSet.of(Step.REVIEW, Step.COUNTERSIGN, Step.RECHECK, Step.NUMBER, Step.ISSUE)),
        /** 签报: to the leader and back */
        SIGN_REPORT("OUT_SIGN_REPORT", EnumSet.of(Step.REVIEW, Step.COUNTERSIGN)),
        /** 函 */
        LETTER("OUT_LETTER", EnumSet.of(Step.REVIEW, Step.COUNTERSIGN, Step.NUMBER, Step.ISSUE)),
        /** 会议通知: its recipients say who comes */
        MEETING("OUT_MEETING", EnumSet.of(Step.REVIEW, Step.COUNTERSIGN, Step.NUMBER, Step.ISSUE)),
        /** 电报: by its own urgency, and the hour it was sent */
        TELEGRAM("OUT_TELEGRAM", EnumSet.of(Step.REVIEW, Step.COUNTERSIGN, Step.NUMBER, Step.ISSUE));

        private final String category;
        private final Set<Step> steps;

        Kind(String category, Set<Step> steps) {
            this.category = category;
            this.steps = steps;
        }

        /** Code of its {@link org.yichuan.api.document.Category}. */
        public String category() {
            return category;
        }

        /** The urgencies it may have; the first is that of an ordinary one. */
        public List<Urgency> urgencies() {
            return Arrays.stream(Urgency.values()).filter(u -> u.telegram() == (this == TELEGRAM)).toList();
        }

        /** Whether its way has the step; drafting and signing every way has. */
        public boolean has(Step step) {
            return step == Step.DRAFT || step == Step.SIGN || steps.contains(step);
        }
    }

    /** The five axes of review 审核 (国家行政机关公文处理办法 2000, article 27; 条例 2012, article 20). */
    public enum Axis {
        /** 政策 */ POLICY,
        /** 内容 */ CONTENT,
        /** 文字 */ WORDING,
        /** 体式 */ FORM,
        /** 程序 */ PROCEDURE
    }

    /** What a countersigner 会签 says. */
    public enum Opinion {
        /** 同意 */ AGREE,
        /** 同意，另有意见 */ REMARK,
        /** 不同意 */ DISAGREE
    }

    /**
     * Who is to do what; set by the drafter.
     *
     * @param registry       the office that checks it again, numbers and dispatches it
     * @param helpers        others who draft with him
     * @param reviewer       the person who reviews it, or null
     * @param countersigners units, in their order
     * @param inTurn         one countersigner after the other (true) or all at once
     * @param signers        leaders; with several (joint issuance 联合行文) the lead issuer's first
     * @param recipients     units of this node it is dispatched to 主送
     * @param copies         units of this node it is copied to 抄送
     */
    public record Course(UUID registry, List<UUID> helpers, UUID reviewer, List<UUID> countersigners, boolean inTurn, List<UUID> signers,
            List<UUID> recipients, List<UUID> copies) {
        public Course {
            helpers = List.copyOf(helpers);
            countersigners = List.copyOf(countersigners);
            signers = List.copyOf(signers);
            recipients = List.copyOf(recipients);
            copies = List.copyOf(copies);
        }
    }

    /**
     * How far it has come.
     *
     * @param submitted  the drafter has handed it in, and it has not come back to him since
     * @param reviewed   the reviewer has passed it since then
     * @param substance  newest version that changed the substance
     * @param wording    newest version that changed any word; what was signed before it is not what there is now
     * @param rechecked  version that was checked again 复核, 0 before
     * @param dispatched version that was dispatched, 0 before
     */
    public record Progress(boolean submitted, boolean reviewed, int substance, int wording, int rechecked, int dispatched) {
        public static final Progress NEW = new Progress(false, false, 1, 1, 0, 0);

        Progress handed(boolean submitted, boolean reviewed) {
            return new Progress(submitted, reviewed, substance, wording, rechecked, dispatched);
        }
    }

    /**
     * A reviewer's remark 审核意见, anchored in the text.
     *
     * @param anchor the words it is about, as they stand in version {@code version}; empty: the whole
     * @param answer the drafter's answer, empty before
     */
    public record Remark(UUID id, Axis axis, String anchor, String text, UUID personId, String personName, Instant at, int version, String answer,
            boolean resolved) {
    }

    /**
     * A countersigner's word.
     *
     * @param version  version of the text it is about
     * @param insisted the drafter submitted it again over this disagreement; whoever signs is told
     */
    public record Verdict(UUID unit, UUID personId, String personName, Instant at, int version, Opinion opinion, String words, boolean insisted) {
    }

    /** A leader's signature under a version of the text. */
    public record Signature(UUID personId, String personName, Instant at, int version) {
    }

    /** A check that was set aside for a version of the text. */
    public record Override(String check, int version, UUID personId, String personName, Instant at, String reason) {
    }

    /**
     * A dispatch 分发 to a unit.
     *
     * @param copy     the document that arrived there, or null: the unit has a task on this one
     * @param main     main recipient 主送; otherwise copied to 抄送
     * @param version  version of the text it got
     * @param recalled when it was taken back, or null
     * @param reply    who comes to the meeting, empty before
     */
    public record Delivery(UUID unit, UUID copy, boolean main, int version, Instant at, Instant recalled, String reply) {
    }

    public Outgoing {
        remarks = List.copyOf(remarks);
        verdicts = List.copyOf(verdicts);
        signatures = List.copyOf(signatures);
        overrides = List.copyOf(overrides);
        deliveries = List.copyOf(deliveries);
    }

    /** A new sheet. */
    public static Outgoing of(Kind kind, UUID drafter, Course course) {
        return new Outgoing(kind, drafter, course, Progress.NEW, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The step it stands at; null when it has come to its end.
     *
     * @param version  newest version of the text
     * @param numbered whether it bears a number
     */
    public Step stage(int version, boolean numbered) {
        if (!progress.submitted) {
            return Step.DRAFT;
        }
        if (kind.has(Step.REVIEW) && course.reviewer != null && !progress.reviewed) {
            return Step.REVIEW;
        }
        if (!missingCountersigners().isEmpty()) {
            return Step.COUNTERSIGN;
        }
        if (!missingSigners().isEmpty()) {
            return Step.SIGN;
        }
        if (kind.has(Step.RECHECK) && progress.rechecked < version) {
            return Step.RECHECK;
        }
        if (kind.has(Step.NUMBER) && !numbered) {
            return Step.NUMBER;
        }
        return kind.has(Step.ISSUE) && progress.dispatched < version ? Step.ISSUE : null;
    }

    /** When it was dispatched last: the hour 发电时间 of a telegram. Null before. */
    public Instant sent() {
        return deliveries.isEmpty() ? null : deliveries.getLast().at;
    }

    /** The units that have not countersigned since the last change of substance, in their order. */
    public List<UUID> missingCountersigners() {
        return !kind.has(Step.COUNTERSIGN) ? List.of() : course.countersigners.stream().filter(u -> verdicts.stream().noneMatch(v -> v.unit.equals(u) && counts(v))).toList();
    }

    private boolean counts(Verdict v) {
        return v.version >= progress.substance;
    }

    /** The disagreements that stand, whether the drafter insists or not. */
    public List<Verdict> disagreements() {
        List<Verdict> standing = new ArrayList<>();
        for (UUID unit : course.countersigners) {
            verdicts.stream().filter(v -> v.unit.equals(unit) && counts(v)).reduce((a, b) -> b).filter(v -> v.opinion == Opinion.DISAGREE).ifPresent(standing::add);
        }
        return standing;
    }

    /** The leaders who have not signed the text as it stands, the lead issuer's first: whatever was changed after a signature, that leader signs. */
    public List<UUID> missingSigners() {
        int since = Math.max(progress.substance, progress.wording);
        return course.signers.stream().filter(p -> signatures.stream().noneMatch(s -> s.personId.equals(p) && s.version >= since)).toList();
    }

    public Outgoing with(Course course) {
        return new Outgoing(kind, drafter, course, progress, remarks, verdicts, signatures, overrides, deliveries);
    }

    public Outgoing with(Progress progress) {
        return new Outgoing(kind, drafter, course, progress, remarks, verdicts, signatures, overrides, deliveries);
    }

    public Outgoing withRemarks(List<Remark> remarks) {
        return new Outgoing(kind, drafter, course, progress, remarks, verdicts, signatures, overrides, deliveries);
    }

    public Outgoing withVerdicts(List<Verdict> verdicts) {
        return new Outgoing(kind, drafter, course, progress, remarks, verdicts, signatures, overrides, deliveries);
    }

    public Outgoing withSignatures(List<Signature> signatures) {
        return new Outgoing(kind, drafter, course, progress, remarks, verdicts, signatures, overrides, deliveries);
    }

    public Outgoing withOverrides(List<Override> overrides) {
        return new Outgoing(kind, drafter, course, progress, remarks, verdicts, signatures, overrides, deliveries);
    }

    public Outgoing withDeliveries(List<Delivery> deliveries) {
        return new Outgoing(kind, drafter, course, progress, remarks, verdicts, signatures, overrides, deliveries);
    }

    /** The drafter has handed it in, or it has come back to him. */
    public Outgoing submitted(boolean submitted) {
        return with(progress.handed(submitted, false));
    }

    /** The reviewer has passed it. */
    public Outgoing reviewed() {
        return with(progress.handed(progress.submitted, true));
    }

    /** That version changed the substance: countersigners are called and leaders sign again. */
    public Outgoing changed(int version) {
        return with(new Progress(progress.submitted, progress.reviewed, version, version, progress.rechecked, progress.dispatched));
    }

    /** That version changed words and nothing else: leaders sign what it says now. */
    public Outgoing reworded(int version) {
        return with(new Progress(progress.submitted, progress.reviewed, progress.substance, version, progress.rechecked, progress.dispatched));
    }

    public Outgoing rechecked(int version) {
        return with(new Progress(progress.submitted, progress.reviewed, progress.substance, progress.wording, version, progress.dispatched));
    }

    public Outgoing dispatched(int version) {
        return with(new Progress(progress.submitted, progress.reviewed, progress.substance, progress.wording, progress.rechecked, version));
    }
}
