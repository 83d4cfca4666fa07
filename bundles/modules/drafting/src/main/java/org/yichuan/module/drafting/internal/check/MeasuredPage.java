package org.yichuan.module.drafting.internal.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Head;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.Finding.Strength;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Finishing;

/**
 * The page as it would be issued, measured against GB/T 9704-2012: it is set, written as a file, read back and compared. Names the
 * clause of each measure that is not kept; a document that cannot be set at all is not signed either.
 */
public final class MeasuredPage implements DocumentCheck {
    /** Stands in the number's place before there is one, so that its line is measured. */
    private static final String NUMBER = "文〔%d〕1号";
    private static final String FORMAT = "pdf";

    /** Pages that were measured a moment ago: whoever opens the document's page and signs there asks twice. */
    private static final int KEPT = 16;

    private final Texts texts = new Texts(Rule.class);
    private final List<FinishedPages> pages;
    private final Finishing.Heads heads;
    private final Map<Key, List<Finding>> measured = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Finding>> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(OfficialText text, Issue issue) {
    }

    /** @param pages a live list: without the bundles of the finished page nothing is measured, and that is said */
    public MeasuredPage(List<FinishedPages> pages, Circulation circulation) {
        this(pages, (registry, issuer, at) -> circulation.settings().redHead(registry, issuer, at));
    }

    MeasuredPage(List<FinishedPages> pages, Finishing.Heads heads) {
        this.pages = pages;
        this.heads = heads;
    }

    @Override
    public String code() {
        return "page-measures";
    }

    @Override
    public boolean thorough() {
        return true;
    }

    @Override
    public List<Finding> check(Subject s) {
        // of what is classified no text is kept, and a sign-report does not go out: there is no page to be measured
        if (s.head().secrecy().classified() || !s.outgoing().kind().has(Step.ISSUE)) {
            return List.of();
        }
        Optional<FinishedPages> measuring = pages.stream().findFirst();
        if (measuring.isEmpty()) {
            return List.of(finding(Strength.SHOULD, texts.message("page.clause"), texts.message("page"), texts.message("page.away"), texts.message("page.away.cure")));
        }
        Issue issue = issue(s);
        Key key = new Key(s.text(), issue);
        List<Finding> before = measured.get(key);
        if (before != null) {
            return before;
        }
        List<Finding> found = measured(measuring.get(), s.text(), issue);
        measured.put(key, found);
        return found;
    }

    private List<Finding> measured(FinishedPages measuring, OfficialText text, Issue issue) {
        try {
            return measuring.measure(FORMAT, text, issue).stream().map(f -> finding(Strength.MUST, Message.of("GB/T 9704-2012, " + f.clause()),
                    texts.message("page.at", f.page()), f.sentence(), texts.message("page.cure"))).toList();
        } catch (NotRendered e) {
            return List.of(finding(Strength.MUST, texts.message("page.clause"), texts.message("page"), e.sentence(), texts.message("page.notSet.cure")));
        }
    }

    private Finding finding(Strength strength, Message clause, Message place, Message fault, Message cure) {
        return new Finding(code(), strength, clause, place, fault, cure);
    }

    private Issue issue(Subject s) {
        Head h = s.head();
        Head numbered = !h.number().isEmpty() ? h : new Head(String.format(NUMBER, s.day().getYear()), h.title(), h.issuer(), h.category(), h.receivedAt(), h.urgency(), h.importance(),
                h.secrecy(), h.secrecyUntil(), h.note());
        return new Finishing(s.organisation(), heads).issue(numbered, s.outgoing(), s.text());
    }
}
