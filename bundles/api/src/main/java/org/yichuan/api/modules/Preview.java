package org.yichuan.api.modules;

import java.util.Set;

/**
 * What a file would bring if it were installed.
 *
 * @param version  its version
 * @param before   version that runs now; empty when there is none
 * @param signer   name of the key that vouches for it, empty when it is unsigned and that is allowed
 * @param actions  the actions and screens it brings, or, of a level or permission bundle, grants
 * @param off      it serves nobody until an administrator enables it
 * @param audience whom it would serve at once
 */
public record Preview(String name, Module.Kind kind, String title, String version, String before, String signer, Set<String> actions, boolean off, Audience audience) {
}
