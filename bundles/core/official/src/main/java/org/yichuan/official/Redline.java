package org.yichuan.official;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a text from one version to another 痕迹: its lines, and inside a changed line its words. */
public final class Redline {
    /** A Chinese character by itself, a word or number of others as a whole: nobody wants half a word struck out. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+|.", Pattern.DOTALL);

    private Redline() {
    }

    /** What a piece of text became. */
    public enum Fate { KEPT, ADDED, REMOVED }

    /** A piece of text, and what became of it. */
    public record Piece(Fate fate, String text) {
    }

    /** The lines of the newer text with what was removed in its place; lines of one piece that is kept did not change. */
    public static List<List<Piece>> of(List<String> before, List<String> after) {
        List<List<Piece>> lines = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int from = delta.getSource().getPosition();
            before.subList(at, from).forEach(line -> lines.add(List.of(new Piece(Fate.KEPT, line))));
            changed(delta.getSource().getLines(), delta.getTarget().getLines(), lines);
            at = from + delta.getSource().size();
        }
        before.subList(at, before.size()).forEach(line -> lines.add(List.of(new Piece(Fate.KEPT, line))));
        return lines;
    }

    /** Lines against lines in their order; what is left over on one side was removed or added as a whole. */
    private static void changed(List<String> before, List<String> after, List<List<Piece>> lines) {
        int both = Math.min(before.size(), after.size());
        for (int i = 0; i < both; i++) {
            lines.add(words(before.get(i), after.get(i)));
        }
        before.subList(both, before.size()).forEach(line -> lines.add(List.of(new Piece(Fate.REMOVED, line))));
        after.subList(both, after.size()).forEach(line -> lines.add(List.of(new Piece(Fate.ADDED, line))));
    }

    private static List<Piece> words(String before, String after) {
        List<String> old = split(before);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, split(after)).getDeltas()) {
            add(pieces, Fate.KEPT, old.subList(at, delta.getSource().getPosition()));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Fate.REMOVED, delta.getSource().getLines());
            }
            add(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(line);
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }
}
