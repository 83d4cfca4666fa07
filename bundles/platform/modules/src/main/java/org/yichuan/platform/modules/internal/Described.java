package org.yichuan.platform.modules.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.yichuan.api.modules.Module.Kind;

/**
 * What a bundle says about itself in its manifest.
 *
 * @param actions       the actions and screens whose permission it asks for (module)
 * @param offByDefault  {@code Yichuan-Enabled: false}: serves nobody until an administrator enables it
 * @param declared      whether it says that it is of a kind at all
 */
record Described(String name, Kind kind, String title, String symbolicName, String version, Set<String> actions, boolean offByDefault, boolean declared) {
    static final String NAMESPACE = "yichuan.permission";
    /** What a level provides that is open to modules the product does not know. */
    static final String EXTENSION = "extension";
    private static final Pattern ACTION = Pattern.compile("\\(\\s*action\\s*=\\s*([A-Za-z0-9-]+)\\s*\\)");

    static Described of(Bundle bundle) {
        return of(bundle.getHeaders("")::get, bundle.getSymbolicName() == null ? "" : bundle.getSymbolicName(), bundle.getVersion().toString());
    }

    /** Of one that is not installed. */
    static Described of(Shelf.Jar jar) {
        return of(header -> jar.manifest().getMainAttributes().getValue(header), jar.symbolicName(), jar.version());
    }

    private static Described of(UnaryOperator<String> header, String symbolic, String version) {
        String said = header.apply("Yichuan-Kind");
        Kind kind = kind(said).orElse(Kind.MODULE);
        String title = header.apply("Bundle-Name");
        return new Described(name(kind, symbolic), kind, title == null ? symbolic : title, symbolic, version, actions(header.apply("Require-Capability")),
                "false".equals(header.apply("Yichuan-Enabled")), kind(said).isPresent());
    }

    private static Optional<Kind> kind(String said) {
        try {
            return said == null ? Optional.empty() : Optional.of(Kind.valueOf(said.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static String name(Kind kind, String symbolicName) {
        String tail = symbolicName.substring(symbolicName.lastIndexOf('.') + 1);
        return kind == Kind.LEVEL ? "level-" + tail : tail;
    }

    private static Set<String> actions(String requirements) {
        Set<String> actions = new TreeSet<>();
        if (requirements != null && requirements.contains(NAMESPACE)) {
            Matcher matcher = ACTION.matcher(requirements);
            while (matcher.find()) {
                actions.add(matcher.group(1));
            }
            actions.remove(EXTENSION);
        }
        return actions;
    }
}
