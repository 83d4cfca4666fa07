package org.yichuan.page.word.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.StatutoryType;

/**
 * A file that we wrote, perhaps changed in a word processor since: the styles say what is what, so nothing is guessed and
 * nothing lost.
 */
final class Ours {
    private static final Pattern COUNT = Pattern.compile("\\d+");

    private final Losses losses;

    Ours(Losses losses) {
        this.losses = losses;
    }

    /** Whether a file is one of ours. */
    static boolean are(List<Item> items) {
        return items.stream().anyMatch(i -> i instanceof Item.Para p && p.role() == Role.TITLE);
    }

    /**
     * @param titled the title as it was when the file was written
     * @param typed  the type as it was then
     */
    OfficialText text(List<Item> items, String titled, String typed) {
        String title = "";
        List<String> recipients = new ArrayList<>();
        List<String> signature = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        LocalDate date = null;
        String note = "";
        Blocks body = new Blocks(losses);
        List<Blocks> bodies = new ArrayList<>();
        Blocks into = body;
        for (Item item : items) {
            if (!(item instanceof Item.Para p)) {
                Item.Grid grid = (Item.Grid) item;
                if (grid.paragraphs().stream().anyMatch(p -> p.role() == Role.COPIES || p.role() == Role.IMPRINT)) {
                    grid.paragraphs().stream().filter(p -> p.role() == Role.COPIES).forEach(p -> copies.addAll(names(p, "抄送：", "。")));
                    grid.paragraphs().stream().filter(p -> p.role() == Role.IMPRINT && !p.blank()).forEach(p -> losses.add(p.place(), "lost.imprint"));
                } else {
                    into.add(grid);
                }
                continue;
            }
            switch (p.role()) {
                case HEAD -> {
                    if (!p.blank()) {
                        losses.add(p.place(), "lost.head");
                    }
                }
                case TITLE -> title = title.isEmpty() ? p.text() : title + p.text();
                case RECIPIENTS -> recipients.addAll(names(p, "", "："));
                case SIGNATURE -> signature.addAll(!p.names().isEmpty() ? p.names() : p.text().isEmpty() ? List.of() : List.of(p.text()));
                case DATE -> {
                    date = Dates.of(p.line().replaceAll("[\\s\\u3000\\u00a0]", ""));
                    if (date == null && !p.blank()) {
                        losses.add(p.place(), "lost.date");
                    }
                }
                case NOTE -> note = p.text().startsWith("（") && p.text().endsWith("）") ? p.text().substring(1, p.text().length() - 1) : p.text();
                case ANNEX_LIST -> listed.add(p.names().isEmpty() ? p.text().replaceFirst("^附件：", "").replaceFirst("^\\d+\\.", "") : p.names().getFirst());
                case ANNEX -> {
                    Matcher m = COUNT.matcher(p.text());
                    int number = m.find() && m.group().length() < 4 ? Integer.parseInt(m.group()) : 1;
                    while (bodies.size() < Math.min(number, 100)) {
                        bodies.add(new Blocks(losses));
                    }
                    into = bodies.get(Math.clamp(number, 1, bodies.size()) - 1);
                }
                case ANNEX_TITLE, CELL, IMPRINT -> {
                    // the title is read from the list
                }
                case COPIES -> copies.addAll(names(p, "抄送：", "。"));
                case null, default -> into.add(p);
            }
        }
        List<Annex> annexes = new ArrayList<>();
        for (int i = 0; i < Math.max(listed.size(), bodies.size()); i++) {
            annexes.add(new Annex(i < listed.size() ? listed.get(i) : "", i < bodies.size() ? bodies.get(i).list() : List.of()));
        }
        return new OfficialText(type(title, titled, typed), title, recipients, body.list(), annexes, signature, date, note, copies);
    }

    /** The type the file was written with, unless its title has become another one since. */
    private static StatutoryType type(String title, String titled, String typed) {
        StatutoryType written = null;
        for (StatutoryType type : StatutoryType.values()) {
            written = type.chinese().equals(typed) ? type : written;
        }
        StatutoryType named = StatutoryType.atEndOf(title).orElse(null);
        return written != null && (title.replaceAll("\\p{Cntrl}", "").equals(titled) || named == null) ? written : named == null ? StatutoryType.NOTICE : named;
    }

    private static List<String> names(Item.Para p, String before, String after) {
        if (!p.names().isEmpty()) {
            return p.names();
        }
        String text = p.line();
        text = text.startsWith(before) ? text.substring(before.length()) : text;
        text = text.endsWith(after) ? text.substring(0, text.length() - after.length()) : text;
        return Names.of(text, "、，,；;\n");
    }
}
