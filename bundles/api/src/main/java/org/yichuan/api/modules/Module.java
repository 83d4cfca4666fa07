package org.yichuan.api.modules;

import java.util.List;
import java.util.Map;
import org.yichuan.api.text.Message;

/**
 * A module, permission bundle or level as it is now.
 *
 * @param name         short name, unique: the tail of its bundle's symbolic name
 * @param kind         what it is
 * @param title        what it calls itself
 * @param symbolicName the bundle; empty for a permission file
 * @param version      version of what runs, empty when nothing does
 * @param before       versions it can be rolled back to, newest first
 * @param state        how it is
 * @param reason       why it failed or was refused, empty otherwise
 * @param origin       where it came from: {@code product}, {@code file NAME} or {@code deploy/NAME}
 * @param signer       name of the key that vouched for it, {@code product}, or empty when it is unsigned
 * @param brings       what it brings, by kind of extension (actions, screens, forms …)
 * @param needs        what it needs to run
 * @param neededBy     what would no longer work without it
 * @param switches     where it was enabled or disabled by an administrator: level, or level/unit code, to yes or no
 * @param audience     whom it serves now
 */
public record Module(String name, Kind kind, String title, String symbolicName, String version, List<String> before, State state, Message reason,
        String origin, String signer, Map<String, List<String>> brings, List<String> needs, List<String> neededBy, Map<String, Boolean> switches,
        Audience audience) {

    public enum Kind { MODULE, PERMISSION, LEVEL }

    public enum State {
        /** runs, and someone may use it */ ACTIVE,
        /** runs, and is enabled for nobody */ OFF,
        /** its code failed; see the reason */ FAILED,
        /** was taken out; can be installed again by its name */ REMOVED,
        /** a file that was not let in; see the reason */ REFUSED
    }
}
