package org.yichuan.module.drafting.internal.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yichuan.api.official.DocumentCheck;
import org.yichuan.api.official.Finding;
import org.yichuan.api.official.Finding.Strength;
import org.yichuan.api.official.RuleSet;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * A check of the product. Its texts stand under its code: the clause of each rule set ({@code code.RULES_2012}), what is
 * wrong ({@code code.fault}) and what to do ({@code code.cure}); the last two may name what was found ({@code {0}}).
 */
final class Rule implements DocumentCheck {
    private final Texts texts = new Texts(Rule.class);
    private final String code;
    private final Strength strength;
    private final Set<RuleSet> sets;
    private final Function<Subject, List<Place>> faults;

    /** A place in the document where the rule does not hold. @param part key of the part's name @param words what stands there */
    record Place(String part, String words) {
    }

    /** Of all rule sets, and a must. */
    Rule(String code, Function<Subject, List<Place>> faults) {
        this(code, Strength.MUST, Set.of(RuleSet.values()), faults);
    }

    Rule(String code, Strength strength, Set<RuleSet> sets, Function<Subject, List<Place>> faults) {
        this.code = code;
        this.strength = strength;
        this.sets = sets;
        this.faults = faults;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean inForce(LocalDate day) {
        return sets.contains(RuleSet.on(day));
    }

    @Override
    public List<Finding> check(Subject s) {
        Message clause = texts.message(code + "." + RuleSet.on(s.day()));
        return faults.apply(s).stream().map(p -> new Finding(code, strength, clause, place(p), texts.message(code + ".fault", p.words()), texts.message(code + ".cure", p.words())))
                .toList();
    }

    private Message place(Place p) {
        Message part = texts.message("part." + p.part());
        return p.words().isEmpty() ? part : texts.message("place", part, p.words());
    }
}
