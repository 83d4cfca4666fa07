package org.yichuan.module.issuing.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Papers;

/**
 * Use of a seal 用印 (GB/T 9704-2012, 7.3.5.1; 条例 2012, article 24): by the office of the lead issuer, on what was signed and
 * numbered. The journal keeps which seals were used, and the hash of each file they were put on; a file that it does not
 * know was not sealed here, whatever its signatures say. A joint issuer's seal is used on the strength of its leader's
 * signature.
 */
public final class Seal extends BasicAction {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private final Papers papers = new Papers();

    public Seal() {
        super("seal", new Texts(Seal.class), Step.ISSUE, Step.TRACK);
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Outgoing sheet = Receipts.sheet(s);
        OfficialText text = papers.text(s.paper().text());
        Step stage = sheet.stage(s.paper().version(), Receipts.numbered(s));
        if (!Receipts.numbered(s) || stage != null && stage != Step.ISSUE) {
            return Decision.refuse(text("notSealedYet"));
        }
        if (text.signature().isEmpty()) {
            return Decision.refuse(text("sealWithoutName"));
        }
        String lead = text.signature().getFirst();
        String house = s.organisation().house(s.actingUnit()).name();
        if (!lead.equals(house) && !lead.equals(s.organisation().unit(s.actingUnit()).map(Unit::name).orElse(""))) {
            return Decision.refuse(text("sealOfOthers", lead, house));
        }
        List<String> files = Stream.of("pdf", "ofd").filter(format -> HASH.matcher(input.text(format)).matches()).toList();
        if (files.isEmpty()) {
            return Decision.refuse(text("sealWithoutFile"));
        }
        return Decision.accept(s.document()).saying(text("sealed", String.join("、", text.signature()), String.join("、", files).toUpperCase(Locale.ROOT)).zh()).standing();
    }
}
