package org.yichuan.api.text;

import java.util.Locale;

/**
 * A sentence for a person, in both languages of the product. Made by {@link Texts} from a bundle's resource
 * bundle, so that whoever shows it needs no access to the module that wrote it.
 *
 * @param zh the Chinese sentence
 * @param en the English sentence
 */
public record Message(String zh, String en) {

    /** Nothing to say. */
    public static final Message NONE = new Message("", "");

    /** What is the same in every language: a name, or what a program said. */
    public static Message of(String text) {
        return new Message(text, text);
    }

    /** The sentence in the language of {@code locale}: English for English, Chinese for everything else. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
