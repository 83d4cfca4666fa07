package org.yichuan.api.official;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.document.Head;
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

    /** Takes longer than typing waits for, such as setting the pages: asked before signing and on the document's page, not at every key. */
    default boolean thorough() {
        return false;
    }

    /** Without side effects. */
    List<Finding> check(Subject subject);

    /**
     * What is checked.
     *
     * @param outgoing its sheet
     * @param version  number of the text's version
     * @param owner    the unit that drafts it
     * @param head     what its register shows of it
     * @param day      the day whose rules hold: its date, or today
     */
    record Subject(OfficialText text, Outgoing outgoing, int version, UUID owner, Head head, LocalDate day, Organisation organisation) {

        /** Its number, empty before it is given. */
        public String number() {
            return head.number();
        }
    }
}
