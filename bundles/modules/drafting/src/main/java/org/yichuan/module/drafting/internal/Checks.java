package org.yichuan.module.drafting.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.Finding.Strength;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.text.Texts;

/** Every check there is, of whatever module, asked for one document. */
public final class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);
    private final List<DocumentCheck> checks;
    private final Texts texts = new Texts(Checks.class);

    /** @param checks a live list */
    public Checks(List<DocumentCheck> checks) {
        this.checks = checks;
    }

    /** What they find, the gravest first, those that take their time among them. A check that breaks is a finding itself: nobody signs believing that it was asked. */
    public List<Finding> of(Document document, OfficialText text, Outgoing outgoing, int version, Organisation organisation) {
        return of(document, text, outgoing, version, organisation, true);
    }

    /** What those find that can be asked while somebody types. */
    public List<Finding> quickly(Document document, OfficialText text, Outgoing outgoing, int version, Organisation organisation) {
        return of(document, text, outgoing, version, organisation, false);
    }

    private List<Finding> of(Document document, OfficialText text, Outgoing outgoing, int version, Organisation organisation, boolean thorough) {
        LocalDate day = text.date() == null ? LocalDate.now(WorkingDays.ZONE) : text.date();
        DocumentCheck.Subject subject = new DocumentCheck.Subject(text, outgoing, version, document.owner(), document.head(), day, organisation);
        List<Finding> findings = new ArrayList<>();
        for (DocumentCheck check : checks) {
            try {
                if (check.inForce(day) && (thorough || !check.thorough())) {
                    findings.addAll(check.check(subject));
                }
            } catch (RuntimeException | LinkageError broken) {
                LOG.error("the check {} failed", check.getClass().getName(), broken);
                findings.add(new Finding("broken", Strength.MUST, texts.message("broken.clause"), texts.message("broken.place"), texts.message("broken.fault"),
                        texts.message("broken.cure")));
            }
        }
        return findings.stream().sorted((a, b) -> a.strength().compareTo(b.strength())).toList();
    }

    /** Those that keep it from being signed: what must be, and was not set aside since the last change of substance. */
    public static List<Finding> blocking(List<Finding> findings, Outgoing outgoing) {
        return findings.stream().filter(f -> f.strength() == Strength.MUST)
                .filter(f -> outgoing.overrides().stream().noneMatch(o -> o.check().equals(f.check()) && o.version() >= outgoing.progress().substance())).toList();
    }
}
