package org.yichuan.api.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of one bundle: {@code texts.properties} (Chinese) and {@code texts_en.properties} beside the owner class.
 * Arguments are put in by {@link MessageFormat}; an argument that is itself a {@link Message} is put in in the
 * language of the sentence.
 */
public final class Texts {

    private final ResourceBundle zh;
    private final ResourceBundle en;

    /** @param owner a class of the bundle, in whose package the two files lie */
    public Texts(Class<?> owner) {
        String base = owner.getPackageName() + ".texts";
        ResourceBundle.Control exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.zh = ResourceBundle.getBundle(base, Locale.ROOT, owner.getClassLoader(), exact);
        this.en = ResourceBundle.getBundle(base, Locale.ENGLISH, owner.getClassLoader(), exact);
    }

    /** The sentence under {@code key}; a key that is missing is shown as itself, so that no page fails over a text. */
    public Message message(String key, Object... arguments) {
        return new Message(format(zh, Locale.CHINESE, key, arguments), format(en, Locale.ENGLISH, key, arguments));
    }

    private static String format(ResourceBundle bundle, Locale locale, String key, Object... arguments) {
        String pattern;
        try {
            pattern = bundle.getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
        if (arguments.length == 0) {
            return pattern;
        }
        Object[] told = arguments.clone();
        for (int i = 0; i < told.length; i++) {
            if (told[i] instanceof Message m) {
                told[i] = m.in(locale);
            }
        }
        return new MessageFormat(pattern, locale).format(told);
    }
}
