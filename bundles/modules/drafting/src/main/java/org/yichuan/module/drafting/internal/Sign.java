package org.yichuan.module.drafting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Override;
import org.yichuan.api.official.Outgoing.Signature;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/**
 * Signing and issuing 签发(修改): the leader signs the text as he leaves it. What the rules require must hold, unless he
 * sets the check aside by name and reason. A change of substance calls the countersigners again; his own signature stands
 * under the text he changed.
 */
public final class Sign extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();
    private final Checks checks;

    public Sign(Checks checks) {
        super("sign", new Texts(Sign.class), Step.SIGN);
        this.checks = checks;
    }

    @java.lang.Override
    public Decision decide(Situation s, Input input) {
        Editing edit = Editing.of(given, s, input);
        if (edit.fault() != null) {
            return Decision.refuse(edit.fault());
        }
        Outgoing sheet = overridden(edit, s, input);
        // who had to countersign has: what the leader himself changes goes to them afterwards
        List<Finding> findings = checks.of(s.document(), edit.text(), given.sheet(s), edit.version(), s.organisation());
        List<Finding> blocking = Checks.blocking(findings, sheet);
        if (!blocking.isEmpty()) {
            Finding f = blocking.getFirst();
            return Decision.refuse(text("blocked", f.fault(), f.clause(), f.place(), f.cure(), blocking.size()));
        }
        List<Signature> signatures = new ArrayList<>(sheet.signatures());
        signatures.add(new Signature(s.actor().id(), s.actor().name(), s.now(), edit.version()));
        sheet = sheet.withSignatures(signatures);
        Message stuck = given.stuck(sheet, s);
        if (stuck != null) {
            return Decision.refuse(stuck);
        }
        Decision.Acceptance accepted = edit.accept(given, s, input.text("opinion")).saying(said(edit, sheet, findings, s.actor().id(), input.text("opinion")));
        return flow.follow(accepted, s, sheet, edit.version(), !s.document().head().number().isEmpty(), TaskState.DONE, "");
    }

    private Outgoing overridden(Editing edit, Situation s, Input input) {
        List<Override> overrides = new ArrayList<>(edit.sheet().overrides());
        if (input.values().get("overrides") instanceof Map<?, ?> reasons) {
            reasons.forEach((check, reason) -> {
                if (reason instanceof String words && !words.isBlank()) {
                    overrides.add(new Override((String) check, edit.version(), s.actor().id(), s.actor().name(), s.now(), words.strip()));
                }
            });
        }
        return edit.sheet().withOverrides(overrides);
    }

    /** His words, what he decided of his change, and what he set aside. */
    private String said(Editing edit, Outgoing sheet, List<Finding> findings, UUID signer, String opinion) {
        StringBuilder said = new StringBuilder(opinion);
        if (edit.changed()) {
            said.append(' ').append(text(edit.substance() ? "saidSubstance" : "saidWording").zh());
        }
        for (Override o : sheet.overrides()) {
            findings.stream().filter(f -> o.version() == edit.version() && o.personId().equals(signer) && f.check().equals(o.check())).findFirst()
                    .ifPresent(f -> said.append(' ').append(text("saidOverride", f.fault(), f.clause(), o.reason()).zh()));
        }
        return said.toString().strip();
    }
}
