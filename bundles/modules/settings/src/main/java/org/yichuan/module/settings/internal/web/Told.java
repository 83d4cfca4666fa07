package org.yichuan.module.settings.internal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Limits;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Who;
import org.yichuan.api.text.Message;
import org.yichuan.web.api.Labels;

/** Settings in words, in the person's language. */
final class Told {
    private final Bench bench;

    Told(Bench bench) {
        this.bench = bench;
    }

    /** What a setting says; for a route also whom it names. */
    String of(Setting setting) {
        return switch (setting) {
            case null -> bench.text("none");
            case Route r -> bench.desk.text(r.name()) + bench.text("colon") + steps(r) + suffix(named(r)) + suffix(limits(r)) + suffix(closing(r));
            case Limits l -> l.days().isEmpty() ? bench.text("none") : l.days().entrySet().stream().map(e -> limit(e.getKey()) + " " + bench.text("days", e.getValue())).collect(joined());
            case Arranged a -> bench.text("arranged", a.off().size(), a.worked().size());
            case FormLayer f -> form(f);
            case DraftTemplate t -> t.occasion() + " " + t.type().chinese() + bench.text("template.told", t.version());
            case CodeList l -> bench.desk.text(l.name()) + bench.text("colon") + l.entries().stream().map(e -> e.code() + " " + bench.desk.text(e.name())).collect(joined());
            case RedHead h -> redHead(h);
            case OwnCategory c -> c.category().code() + " " + bench.desk.text(c.category().name())
                    + (c.category().workingDays() > 0 ? " " + bench.text("days", c.category().workingDays()) : "");
        };
    }

    /** How many fields a unit adds, changes and leaves out; which ones is compared in the designer. */
    private String form(FormLayer f) {
        long refined = f.refined().stream().map(r -> r.field()).distinct().count();
        return bench.desk.text(bench.category(f.category())) + bench.text("colon") + bench.text("form.told", f.version(), f.fields().size(), refined, f.hidden().size())
                + suffix(f.note());
    }

    private String redHead(RedHead h) {
        return h.issuer() + bench.text("colon") + Stream.of(PageFormat.values()).map(f -> h.line(f)).map(l -> l.name() + l.suffix() + (l.code().isEmpty() ? "" : "（" + l.code() + "）")).collect(joined())
                + suffix(bench.text("head.told", h.seal())) + suffix(h.letters().stream().map(StatutoryType::chinese).collect(joined()));
    }

    /** What a key stands for. */
    String key(String key, Setting any) {
        String kind = bench.text("kind." + key.substring(0, key.indexOf('/')));
        return switch (any) {
            case Arranged a -> kind + " " + a.year();
            case null -> kind;
            default -> kind + " · " + bench.desk.text(bench.unit(any.unit()));
        };
    }

    String steps(Route r) {
        return new TreeSet<>(r.steps()).stream().map(this::step).collect(Collectors.joining(" → "));
    }

    /** Whom it names, as far as it names anyone. */
    String named(Route r) {
        List<String> parts = new ArrayList<>();
        if (r.leadUnit() != null) {
            parts.add(step(Step.HANDLE) + " " + bench.desk.text(bench.unit(r.leadUnit())));
        }
        add(parts, Step.CO_HANDLE, r.coUnits(), (UUID u) -> bench.desk.text(bench.unit(u)));
        add(parts, Step.INSTRUCT, r.leaders(), this::who);
        add(parts, Step.CIRCULATE, r.circulation(), this::who);
        return String.join(bench.text("parts"), parts);
    }

    private <T> void add(List<String> parts, Step step, Collection<T> named, Function<T, String> name) {
        if (!named.isEmpty()) {
            parts.add(step(step) + " " + named.stream().map(name).collect(joined()));
        }
    }

    String limits(Route r) {
        return r.days().entrySet().stream().map(e -> step(e.getKey()) + " " + bench.text("days", e.getValue())).collect(joined());
    }

    String closing(Route r) {
        return r.closing().stream().map(c -> bench.text("closing." + c.name())).collect(joined());
    }

    String who(Who who) {
        if (who.person() != null) {
            return bench.desk.organisation().person(who.person()).map(p -> Labels.person(bench.desk, p)).orElse(bench.text("person.gone"));
        }
        String post = bench.desk.text(Labels.of(who.post()));
        return who.unit() == null ? bench.text("who.everywhere", post) : bench.desk.text(bench.unit(who.unit())) + " " + post;
    }

    /** The name of a limit as it stands in {@link Limits}. */
    String limit(String name) {
        String[] parts = name.split("/", -1);
        Message category = bench.category(parts[0].isEmpty() ? null : parts[0]);
        return bench.desk.text(category) + "·" + (parts[1].isEmpty() ? bench.text("urgency.any") : bench.desk.text(Labels.of(Urgency.valueOf(parts[1]))));
    }

    String step(Step step) {
        return bench.desk.text(Labels.of(step));
    }

    private String suffix(String text) {
        return text.isEmpty() ? "" : bench.text("parts") + text;
    }

    private Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(bench.text("list"));
    }
}
