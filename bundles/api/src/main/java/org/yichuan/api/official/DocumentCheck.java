package org.yichuan.api.official;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.organisation.Organisation;

/**
 * Extension point: a rule that a program checks before an outgoing document is signed. Register one as an OSGi service;
 * it is asked while the document is written, reviewed, signed and checked again.
 *
 * <pre>{@code
 * public final class NoFax implements DocumentCheck {
 *     private final Texts texts = new Texts(NoFax.class);
 *     public String code() { return "no-fax"; }
 *     public List<Finding> check(Subject s) {
 *         return s.text().note().contains("传真") ? List.of(new Finding(code(), Strength.SHOULD, texts.message("noFax.clause"),
 *                 texts.message("note"), texts.message("noFax.fault"), texts.message("noFax.cure"))) : List.of();
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface DocumentCheck {

    /** The check's code, unique in the product. */
    String code();

    /** Whether the rule is in force on that day: rule sets follow one another, see {@link RuleSet}. */
    default boolean inForce(LocalDate day) {
        return true;
    }

    /** Without side effects. */
    List<Finding> check(Subject subject);

    /**
     * What is checked.
     *
     * @param outgoing its sheet
     * @param version  number of the text's version
     * @param owner    the unit that drafts it
     * @param number   its number, empty before it is given
     * @param day      the day whose rules hold: its date, or today
     */
    record Subject(OfficialText text, Outgoing outgoing, int version, java.util.UUID owner, String number, LocalDate day, Organisation organisation) {
    }
}
