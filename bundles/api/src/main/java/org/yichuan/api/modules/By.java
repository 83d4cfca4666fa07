package org.yichuan.api.modules;

import org.yichuan.api.organisation.Person;

/**
 * Who changes something about modules, and why.
 *
 * @param person an administrator, or who is granted {@code modules}: what anybody else asks is refused. Null when a file was put into or
 *               taken out of {@code deploy/}, which does not say by whom
 * @param way    where he acts: {@code console}, {@code shell}, {@code deploy}
 * @param why    the reason; may be empty where none was asked
 */
public record By(Person person, String way, String why) {
    public By {
        why = why == null ? "" : why.strip();
    }
}
