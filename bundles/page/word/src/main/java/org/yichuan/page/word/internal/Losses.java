package org.yichuan.page.word.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yichuan.api.page.ReadText.NotCarried;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What could not be carried over, in the order it was come upon; more than a person reads are counted only. */
final class Losses {
    private static final int MOST = 100;
    private static final int WORDS = 16;

    private final Texts texts;
    private final List<Told> losses = new ArrayList<>();
    private int more;

    /** A place in the file. @param at the paragraph it is at, for the order */
    record Place(int at, Message said) {
    }

    private record Told(Place place, Message what) {
    }

    Losses(Texts texts) {
        this.texts = texts;
    }

    /** @param key of the text that says what it is, with its arguments */
    void add(Place place, String key, Object... arguments) {
        Told one = new Told(place, texts.message(key, arguments));
        if (losses.contains(one)) {
            return;
        }
        if (losses.size() < MOST) {
            losses.add(one);
        } else {
            more++;
        }
    }

    /** The place of a paragraph: its number, and the words it begins with. */
    Place paragraph(int number, String text) {
        return new Place(number, text.isBlank() ? texts.message("place.number", String.valueOf(number)) : texts.message("place.paragraph", String.valueOf(number), words(text)));
    }

    Place table(int at, int table) {
        return new Place(at, texts.message("place.table", String.valueOf(table)));
    }

    Place cell(int at, int table, int row) {
        return new Place(at, texts.message("place.row", String.valueOf(table), String.valueOf(row)));
    }

    Place file() {
        return new Place(0, texts.message("place.file"));
    }

    /** The first words of a text, as they are quoted. */
    static String words(String text) {
        String line = Item.stripped(text.replaceAll("\\s+", " "));
        return line.codePointCount(0, line.length()) <= WORDS ? line : line.substring(0, line.offsetByCodePoints(0, WORDS)) + "…";
    }

    /** All of them in the file's order. */
    List<NotCarried> list() {
        List<NotCarried> all = new ArrayList<>();
        losses.stream().sorted(Comparator.comparingInt(one -> one.place().at())).forEach(one -> all.add(new NotCarried(one.place().said(), one.what())));
        if (more > 0) {
            all.add(new NotCarried(file().said(), texts.message("lost.more", String.valueOf(more))));
        }
        return all;
    }
}
