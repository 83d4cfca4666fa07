package org.yichuan.module.drafting.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.text.Message;

/** What is measured before signing: the page as it would be issued, once for one page, and nothing that has none. */
class MeasuredPageTest {
    private final List<Issue> asked = new ArrayList<>();
    private List<org.yichuan.api.page.Finding> found = List.of();
    private boolean cannotBeSet;
    private final MeasuredPage check = new MeasuredPage(List.of(new Pages()), (registry, issuer, at) -> Optional.empty());

    /** Stands in for what sets and measures. */
    private final class Pages implements FinishedPages {
        @Override
        public List<String> formats() {
            return List.of("pdf");
        }

        @Override
        public Rendered render(String format, OfficialText text, Issue issue) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<org.yichuan.api.page.Finding> measure(String format, OfficialText text, Issue issue) {
            asked.add(issue);
            if (cannotBeSet) {
                throw new NotRendered(Message.of("too long"));
            }
            return found;
        }

        @Override
        public Rendered seal(String format, OfficialText text, Issue issue) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Verdict verify(byte[] file) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aMeasureThatIsNotKeptNamesItsClauseAndBlocks() {
        found = List.of(new org.yichuan.api.page.Finding("7.3.1", 1, new Message("标题居中", "title centred"), "106.00±1.00 mm", "109.00 mm"));
        List<Finding> findings = check.check(subject("甲", Kind.DOCUMENT, Secrecy.NONE));
        assertThat(findings).extracting(Finding::strength).containsExactly(Finding.Strength.MUST);
        assertThat(findings.getFirst().clause().zh()).isEqualTo("GB/T 9704-2012, 7.3.1");
        assertThat(findings.getFirst().fault().zh()).contains("标题居中").contains("109.00");
        assertThat(asked.getFirst().number()).as("the number's line is measured before there is a number").isEqualTo("文〔2026〕1号");
        check.check(subject("甲", Kind.DOCUMENT, Secrecy.NONE));
        assertThat(asked).as("the same page is not measured twice").hasSize(1);
        check.check(subject("乙", Kind.DOCUMENT, Secrecy.NONE));
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatCannotBeSetIsNotSigned() {
        cannotBeSet = true;
        assertThat(check.check(subject("甲", Kind.DOCUMENT, Secrecy.NONE))).extracting(f -> f.strength() + f.fault().zh()).containsExactly("MUSTtoo long");
    }

    @Test
    void whatHasNoPageIsNotMeasured() {
        assertThat(check.check(subject("甲", Kind.SIGN_REPORT, Secrecy.NONE))).isEmpty();
        assertThat(check.check(subject("甲", Kind.DOCUMENT, Secrecy.SECRET))).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(new MeasuredPage(List.of(), (registry, issuer, at) -> Optional.empty()).check(subject("甲", Kind.DOCUMENT, Secrecy.NONE))).extracting(Finding::strength).containsExactly(Finding.Strength.SHOULD);
    }

    private static DocumentCheck.Subject subject(String body, Kind kind, Secrecy secrecy) {
        OfficialText text = new OfficialText(StatutoryType.NOTICE, "青石车务段关于做好防洪工作的通知", List.of("各站"), List.of(new Block.Paragraph(body)), List.of(), List.of("青石车务段"),
                LocalDate.of(2026, 3, 5), "", List.of());
        Outgoing outgoing = Outgoing.of(kind, Ids.next(), new Outgoing.Course(null, List.of(), null, List.of(), false, List.of(), List.of(), List.of()));
        Head head = new Head("", text.title(), "青石车务段", kind.category(), Instant.EPOCH, Urgency.ORDINARY, Importance.ORDINARY, secrecy, null, "");
        return new DocumentCheck.Subject(text, outgoing, 1, UUID.randomUUID(), head, LocalDate.of(2026, 3, 5), null);
    }
}
