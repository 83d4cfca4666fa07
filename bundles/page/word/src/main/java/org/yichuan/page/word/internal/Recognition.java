package org.yichuan.page.word.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.StatutoryType;

/**
 * What is what in a document that was typed without styles of ours, by the order of its parts (GB/T 9704-2012, clause 7) and
 * by how they are typed: red head, title, recipients, body, annex list, signature, date, note, annexes, imprint.
 */
final class Recognition {
    private static final Pattern COPY_NUMBER = Pattern.compile("\\d{6}");
    private static final Pattern LABEL = Pattern.compile("((绝密|机密|秘密)(★.*)?|特急|加急|特提|平急|急件)\\s*");
    private static final Pattern NUMBER = Pattern.compile(".{1,30}[〔\\[（(【]\\s*\\d{4}\\s*[〕\\]）)】]\\s*第?\\d+\\s*号.*", Pattern.DOTALL);
    private static final Pattern SIGNER = Pattern.compile("签发人[：:].*", Pattern.DOTALL);
    private static final Pattern ANNEX_LIST = Pattern.compile("附件\\s*[：:]\\s*(.+)|附件\\s*(\\d{1,2}[.．、].+)", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile("\\d{1,2}\\s*[.．、]\\s*(.+)", Pattern.DOTALL);
    private static final Pattern ANNEX = Pattern.compile("附\\s*件\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})?\\s*[：:]?");
    private static final Pattern ANNEX_TITLED = Pattern.compile("附件\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})?\\s*[：:]\\s*(.+)");
    private static final Pattern COPIES = Pattern.compile("(抄\\s*送|抄\\s*报|分\\s*送)\\s*[：:]\\s*(.*)", Pattern.DOTALL);
    private static final Pattern PRINTED = Pattern.compile(".*\\d+\\s*日\\s*印\\s*发.*", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("[（(](.*)[）)]", Pattern.DOTALL);
    private static final Pattern DATED = Pattern.compile("(\\S.{0,60}?)[\\s\\u3000\\u00a0]+(\\S*年\\S*月\\S*日)", Pattern.DOTALL);
    private static final String SENTENCE = "。；！？;!?";
    private static final int LONGEST_TITLE = 200;
    private static final int LARGE = 36;
    private static final int HEAD_LINES = 16;
    private static final int LONGEST_NAME = 40;

    private final Losses losses;
    private final List<Item> items = new ArrayList<>();
    private int at;

    private String title = "";
    private List<String> recipients = List.of();
    private final Blocks body;
    private final List<String> listed = new ArrayList<>();
    private final List<Annex> annexes = new ArrayList<>();
    private List<String> signature = List.of();
    private LocalDate date;
    private String note = "";
    private final List<String> copies = new ArrayList<>();

    Recognition(List<Item> read, Losses losses) {
        this.losses = losses;
        this.body = new Blocks(losses);
        for (Item item : read) {
            switch (item) {
                case Item.Para p when p.blank() -> {
                    // blank lines say nothing: distances are the layout's
                }
                // the imprint is often typed into a table, so is the head
                case Item.Grid g when imprint(g) || items.size() < HEAD_LINES && g.paragraphs().stream().anyMatch(p -> NUMBER.matcher(p.line()).matches()) ->
                        g.paragraphs().stream().filter(p -> !p.blank()).forEach(items::add);
                default -> items.add(item);
            }
        }
    }

    OfficialText text() {
        head();
        title();
        recipients();
        int imprint = first(at, this::imprint);
        int attached = first(at, i -> annex(i) && i > at);
        int end = Math.min(imprint, attached);
        int dated = dated(end);
        int signed = signed(dated, end);
        body(annexList(signed));
        after(dated, end);
        annexes(attached, imprint);
        copies(imprint);
        StatutoryType type = StatutoryType.atEndOf(title.replaceAll("[（(][^（()）]*[）)]$", "")).orElse(null);
        if (type == null) {
            losses.add(losses.file(), "lost.type");
        }
        return new OfficialText(type == null ? StatutoryType.NOTICE : type, title, recipients, body.list(), annexes, signature, date, note, copies);
    }

    private Item.Para para(int i) {
        return i >= 0 && i < items.size() && items.get(i) instanceof Item.Para p ? p : null;
    }

    private String line(int i) {
        return para(i) == null ? "" : para(i).line();
    }

    private interface Test {
        boolean is(int i);
    }

    private int first(int from, Test test) {
        for (int i = from; i < items.size(); i++) {
            if (test.is(i)) {
                return i;
            }
        }
        return items.size();
    }

    /** 版头: made by the office that numbers it, so none of it is carried over. */
    private void head() {
        while (at < Math.min(items.size(), HEAD_LINES) && head(para(at))) {
            losses.add(items.get(at).place(), "lost.head");
            at++;
        }
    }

    private static boolean head(Item.Para p) {
        if (p == null) {
            return false;
        }
        String line = p.line();
        boolean redHead = line.length() <= LONGEST_NAME && !line.contains("关于") && (p.red() || line.endsWith("文件") && p.size() >= LARGE);
        return COPY_NUMBER.matcher(line).matches() || LABEL.matcher(line).matches() || SIGNER.matcher(line).matches() || redHead
                || line.length() <= 80 && NUMBER.matcher(line).matches() && !line.contains("关于") || line.matches("[-—―＿_★\\s]+");
    }

    private void title() {
        Item.Para p = para(at);
        if (p == null || !titleLike(p.line()) || !(p.centred() || p.titled() || p.size() >= LARGE || StatutoryType.atEndOf(p.line()).isPresent() && p.line().contains("关于"))) {
            losses.add(p == null ? losses.file() : p.place(), "lost.title");
            return;
        }
        StringBuilder lines = new StringBuilder(p.line());
        at++;
        for (Item.Para next = para(at); next != null && !ends(lines.toString()) && titleLike(next.line()) && lines.length() + next.line().length() <= LONGEST_TITLE
                && (next.centred() && p.centred() || next.titled() || next.size() >= LARGE && next.size() == p.size()); next = para(at)) {
            lines.append(next.line());
            at++;
        }
        // the layout breaks its lines
        title = lines.toString().replaceAll("\\s*\\n\\s*", "");
    }

    private static boolean titleLike(String line) {
        return !line.isEmpty() && line.length() <= LONGEST_TITLE && SENTENCE.indexOf(line.charAt(line.length() - 1)) < 0 && !line.endsWith("：") && !line.endsWith(":")
                && Numbered.of(line) == null;
    }

    private static boolean ends(String title) {
        return StatutoryType.atEndOf(title).isPresent();
    }

    private void recipients() {
        String line = line(at);
        if ((line.endsWith("：") || line.endsWith(":")) && line.indexOf('。') < 0 && Numbered.of(line) == null && !line.startsWith("附件")) {
            recipients = Names.of(line.substring(0, line.length() - 1), "、，,；;\n");
            at++;
        }
    }

    private boolean imprint(int i) {
        return items.get(i) instanceof Item.Para p && (COPIES.matcher(p.line()).matches() || PRINTED.matcher(p.line()).matches() && p.line().length() <= 80);
    }

    private static boolean imprint(Item.Grid g) {
        return g.paragraphs().stream().filter(p -> !p.blank()).findFirst().filter(p -> COPIES.matcher(p.line()).matches() || PRINTED.matcher(p.line()).matches()).isPresent()
                || g.rows().size() <= 4 && g.paragraphs().stream().anyMatch(p -> COPIES.matcher(p.line()).matches());
    }

    /** The head of an annex: its number alone on a line, or with its title at the top of a page. */
    private boolean annex(int i) {
        Item.Para p = para(i);
        return p != null && (ANNEX.matcher(p.line()).matches() || p.newPage() && ANNEX_TITLED.matcher(p.line()).matches());
    }

    /** The line with the date, the last one before annexes and imprint; -1 when there is none. */
    private int dated(int end) {
        for (int i = end - 1; i >= at; i--) {
            String line = line(i);
            Matcher both = DATED.matcher(line);
            LocalDate alone = Dates.of(line.replaceAll("[\\s\\u3000\\u00a0]", ""));
            LocalDate beside = both.matches() && line.length() <= 60 ? Dates.of(both.group(2)) : null;
            if (alone != null || beside != null) {
                date = alone != null ? alone : beside;
                if (alone == null) {
                    signature = Names.signing(both.group(1));
                }
                return i;
            }
        }
        return -1;
    }

    /** Where the signature begins, or the body ends when there is none. */
    private int signed(int dated, int end) {
        int last = dated >= 0 ? dated : end;
        if (!signature.isEmpty()) {
            return last;
        }
        List<String> names = new ArrayList<>();
        int i = last - 1;
        while (i >= at && name(para(i)) && (para(i).right() || para(i).centred() || dated >= 0 && i == last - 1)) {
            names.addAll(0, Names.signing(line(i)));
            i--;
        }
        signature = names;
        if (names.isEmpty()) {
            losses.add(last > 0 && last <= items.size() ? items.get(last - 1).place() : losses.file(), "lost.signature");
        }
        return i + 1;
    }

    private static boolean name(Item.Para p) {
        return p != null && p.line().length() <= LONGEST_NAME * 2 && !p.line().matches("(?s).*[。；，：:！？].*") && Numbered.of(p.line()) == null && !p.line().startsWith("附件");
    }

    /** 附件说明 before the signature; gives where the body ends. */
    private int annexList(int signed) {
        for (int i = signed - 1; i >= at; i--) {
            Matcher m = ANNEX_LIST.matcher(line(i));
            if (m.matches()) {
                String first = m.group(1) == null ? m.group(2) : m.group(1);
                List<Item.Para> names = new ArrayList<>();
                for (int k = i + 1; k < signed && para(k) != null; k++) {
                    names.add(para(k));
                }
                for (String one : first.split("\\n")) {
                    listed.add(Item.stripped(LISTED.matcher(one).matches() ? one.replaceFirst("^\\s*\\d{1,2}\\s*[.．、]\\s*", "") : one));
                }
                for (Item.Para p : names) {
                    Matcher numbered = LISTED.matcher(p.line());
                    if (numbered.matches()) {
                        listed.add(Item.stripped(numbered.group(1)));
                    } else {
                        // a name that goes on in the next line
                        listed.set(listed.size() - 1, listed.getLast() + p.line());
                    }
                }
                listed.replaceAll(name -> name.replaceAll("[。；;]$", ""));
                return i;
            }
            if (LISTED.matcher(line(i)).matches() || line(i).length() <= LONGEST_NAME && !line(i).endsWith("。")) {
                continue;
            }
            break;
        }
        return signed;
    }

    private void body(int end) {
        for (int i = at; i < end; i++) {
            body.add(items.get(i));
        }
    }

    /** What follows the date: the note 附注; anything else goes to the end of the body, where it is seen. */
    private void after(int dated, int end) {
        for (int i = dated < 0 ? end : dated + 1; i < end; i++) {
            Matcher m = NOTE.matcher(line(i));
            if (m.matches() && note.isEmpty()) {
                note = Item.stripped(m.group(1));
            } else {
                losses.add(items.get(i).place(), "lost.afterDate");
                body.add(items.get(i));
            }
        }
    }

    private void annexes(int from, int end) {
        List<String> titles = new ArrayList<>();
        List<List<Block>> bodies = new ArrayList<>();
        int i = from;
        while (i < end) {
            Matcher titled = ANNEX_TITLED.matcher(line(i));
            StringBuilder name = new StringBuilder(titled.matches() ? titled.group(2) : "");
            int head = i++;
            Item.Para first = para(i);
            if (name.isEmpty() && first != null && i < end && !annex(i) && titleLike(first.line()) && (first.centred() || first.titled() || first.size() >= LARGE || first.line().length() <= LONGEST_NAME)) {
                name.append(first.line());
                i++;
                for (Item.Para p = para(i); p != null && i < end && first.centred() && p.centred() && titleLike(p.line()) && !annex(i); p = para(i)) {
                    name.append(p.line());
                    i++;
                }
            }
            Blocks blocks = new Blocks(losses);
            for (; i < end && !annex(i); i++) {
                blocks.add(items.get(i));
            }
            String listedName = titles.size() < listed.size() ? listed.get(titles.size()) : null;
            String found = name.toString().replaceAll("\\s*\\n\\s*", "");
            if (listedName == null) {
                losses.add(items.get(head).place(), "lost.unlisted");
            } else if (!found.isEmpty() && !found.equals(listedName)) {
                losses.add(items.get(head).place(), "lost.annexTitle", found, listedName);
            }
            titles.add(listedName == null ? found : listedName);
            bodies.add(blocks.list());
        }
        for (int k = 0; k < Math.max(listed.size(), titles.size()); k++) {
            annexes.add(new Annex(k < titles.size() ? titles.get(k) : listed.get(k), k < bodies.size() ? bodies.get(k) : List.of()));
        }
    }

    private void copies(int from) {
        boolean copying = false;
        for (int i = from; i < items.size(); i++) {
            String line = line(i);
            Matcher m = COPIES.matcher(line);
            if (m.matches()) {
                copies.addAll(Names.of(m.group(2).replaceAll("。\\s*$", ""), "、，,；;。\n"));
                copying = !line.endsWith("。");
            } else if (copying && para(i) != null && !PRINTED.matcher(line).matches()) {
                copies.addAll(Names.of(line.replaceAll("。\\s*$", ""), "、，,；;。\n"));
                copying = !line.endsWith("。");
            } else {
                losses.add(items.get(i).place(), para(i) != null && (PRINTED.matcher(line).matches() || line.length() <= LONGEST_NAME) ? "lost.imprint" : "lost.afterImprint");
            }
        }
    }
}
