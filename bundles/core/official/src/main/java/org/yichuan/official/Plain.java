package org.yichuan.official;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;

/**
 * A body as it is typed: one line a paragraph; a line that begins with {@code 一、}, {@code （一）}, {@code 1.} or
 * {@code （1）} is a heading of that level, its number made anew from its place; lines with tabs are a table, as they come
 * from a spreadsheet. A paragraph that only looks like one of these begins with a backslash.
 */
public final class Plain {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final List<Pattern> LEVELS = List.of(Pattern.compile("[一二三四五六七八九十百]{1,5}、(.*)"), Pattern.compile("[（(][一二三四五六七八九十百]{1,5}[）)](.*)"),
            Pattern.compile("\\d{1,3}[.．](?!\\d)(.*)"), Pattern.compile("[（(]\\d{1,3}[）)](.*)"));
    private static final String TAB = "\t";

    private Plain() {
    }

    /** Reads what was typed; a short row of a table is filled up with empty cells. */
    public static List<Block> read(String typed) {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String raw : typed.split("\\R")) {
            if (raw.contains(TAB) && !raw.startsWith("\\")) {
                rows.add(Arrays.stream(raw.split(TAB, -1)).map(String::strip).toList());
                continue;
            }
            table(rows, blocks);
            String line = raw.strip();
            if (!line.isEmpty()) {
                blocks.add(line(line));
            }
        }
        table(rows, blocks);
        return blocks;
    }

    private static void table(List<List<String>> rows, List<Block> blocks) {
        if (rows.isEmpty()) {
            return;
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> even = rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < width) {
                cells.add("");
            }
            return cells;
        }).map(List::copyOf).toList();
        blocks.add(new Block.Table(even.getFirst(), even.subList(1, even.size())));
        rows.clear();
    }

    private static Block line(String line) {
        if (line.startsWith("\\")) {
            return new Block.Paragraph(line.substring(1).strip());
        }
        for (int level = 1; level <= LEVELS.size(); level++) {
            Matcher m = LEVELS.get(level - 1).matcher(line);
            if (m.matches() && !m.group(1).isBlank()) {
                return new Block.Heading(level, m.group(1).strip());
            }
        }
        return new Block.Paragraph(line);
    }

    /** What {@link #read} reads as these blocks. */
    public static String write(List<Block> blocks) {
        return String.join("\n", lines(blocks, true));
    }

    /** Blocks as lines with their numbers; a row of a table is a line. */
    public static List<String> lines(List<Block> blocks) {
        return lines(blocks, false);
    }

    private static List<String> lines(List<Block> blocks, boolean typed) {
        List<String> lines = new ArrayList<>();
        int[] count = new int[Block.Heading.LEVELS + 1];
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading h -> {
                    count[h.level()]++;
                    Arrays.fill(count, h.level() + 1, count.length, 0);
                    lines.add(number(h.level(), count[h.level()]) + h.text());
                }
                case Block.Paragraph p -> lines.add((typed && !(line(p.text()) instanceof Block.Paragraph q && q.text().equals(p.text())) ? "\\" : "") + p.text());
                case Block.Table t -> {
                    lines.add(String.join(TAB, t.header()));
                    t.rows().forEach(row -> lines.add(String.join(TAB, row)));
                }
            }
        }
        return lines;
    }

    /** The number of a heading by its place (GB/T 9704-2012, 7.3.3). */
    public static String number(int level, int place) {
        return switch (level) {
            case 1 -> chinese(place) + "、";
            case 2 -> "（" + chinese(place) + "）";
            case 3 -> place + ".";
            default -> "（" + place + "）";
        };
    }

    private static String chinese(int n) {
        if (n < 10) {
            return DIGITS.substring(n, n + 1);
        }
        String tens = n / 10 == 1 ? "十" : n < 100 ? DIGITS.charAt(n / 10) + "十" : DIGITS.charAt(n / 100) + "百" + (n % 100 == 0 ? "" : chinese(n % 100));
        return n >= 100 || n % 10 == 0 ? tens : tens + DIGITS.charAt(n % 10);
    }

    /** The whole text as lines, for a redline and for looking for words in it. */
    public static List<String> lines(OfficialText text) {
        List<String> lines = new ArrayList<>();
        lines.add(text.title());
        if (!text.recipients().isEmpty()) {
            lines.add(String.join("，", text.recipients()) + "：");
        }
        lines.addAll(lines(text.body()));
        for (int i = 0; i < text.annexes().size(); i++) {
            lines.add("附件" + (text.annexes().size() > 1 ? i + 1 : "") + "：" + text.annexes().get(i).title());
        }
        lines.add(String.join(" ", text.signature()));
        lines.add(text.date() == null ? "" : date(text.date()));
        if (!text.note().isEmpty()) {
            lines.add("（" + text.note() + "）");
        }
        for (Annex annex : text.annexes()) {
            if (!annex.body().isEmpty()) {
                lines.add("附件：" + annex.title());
                lines.addAll(lines(annex.body()));
            }
        }
        if (!text.copies().isEmpty()) {
            lines.add("抄送：" + String.join("，", text.copies()) + "。");
        }
        return lines.stream().filter(l -> !l.isBlank()).toList();
    }

    /** The lines of {@link #lines(OfficialText)}, and its files with the beginning of their hash, so that a redline tells one file from another of the same name. */
    public static List<String> traced(OfficialText text) {
        List<String> lines = new ArrayList<>(lines(text));
        text.files().forEach(file -> lines.add("附件文件：" + file.name() + "（" + file.sha256().substring(0, 12) + "）"));
        return lines;
    }

    /** A date as it stands in a document: Arabic digits without zero padding (GB/T 9704-2012, 7.3.5.4). */
    public static String date(java.time.LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
