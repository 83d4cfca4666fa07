package org.yichuan.web.api;

import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.document.Category;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Names of things in both languages. */
public final class Labels {
    private static final Texts TEXTS = new Texts(Labels.class);

    private Labels() {
    }

    /** The name of an urgency, importance, secrecy, document state, step, task state, level or post. */
    public static Message of(Enum<?> constant) {
        return TEXTS.message(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A common text of the shared components. */
    public static Message common(String key, Object... arguments) {
        return TEXTS.message(key, arguments);
    }

    public static Message of(Unit unit) {
        return new Message(unit.name(), unit.nameEn() == null || unit.nameEn().isBlank() ? unit.name() : unit.nameEn());
    }

    /** A category's name; its code when it is not there any more. */
    public static Message category(Circulation circulation, String code) {
        return circulation.categories().stream().filter(c -> c.code().equals(code)).map(Category::name).findFirst()
                .orElse(new Message(code, code));
    }

    /** An action's name, also when its module is gone. */
    public static Message action(Circulation circulation, String code) {
        return circulation.actions().stream().filter(a -> a.action().equals(code)).map(ActionHandler::title).findFirst()
                .orElseGet(() -> {
                    Message known = TEXTS.message("action." + code);
                    return known.zh().startsWith("action.") ? new Message(code, code) : known;
                });
    }

    /** A person with his first unit, as in lists to choose from. */
    public static String person(Desk desk, Person person) {
        return person.postings().stream().findFirst()
                .flatMap(p -> desk.organisation().unit(p.unitId()))
                .map(u -> person.name() + " · " + desk.text(of(u))).orElse(person.name());
    }
}
