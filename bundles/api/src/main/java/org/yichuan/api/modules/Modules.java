package org.yichuan.api.modules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the organisation can do, changed while people work. Changes are made one at a time and each is on record; what
 * cannot be done, or not by whom it is asked, is a {@link ModuleRefused} and leaves everything as it was.
 */
@ProviderType
public interface Modules {

    /** Everything there is, levels first, then permissions, then modules, each by name; refused files last. */
    List<Module> modules();

    Optional<Module> module(String name);

    /** For whom enabling or disabling it there would take effect: those whose posts are granted one of its actions. */
    Audience audience(String name, Target target);

    /** Size in bytes beyond which no file is looked at, nor an archive with more in it. */
    int LARGEST = 64 << 20;

    /** What a file would bring, the module first, without installing it. @throws ModuleRefused when it would not be let in, as far as that shows beforehand */
    List<Preview> preview(Path file);

    /**
     * Installs a module that is not there.
     *
     * @param what a file ({@code .jar} or {@code .kar}), or the name of a module or feature that the product brings or had
     */
    Module install(By by, String what);

    /**
     * Puts another version in the place of the one that runs; when that does not come up the one before runs again.
     *
     * @param name the module; null to take it from the file
     */
    Module update(By by, String name, Path file);

    /** Puts the version before back. */
    Module rollback(By by, String name);

    /** Takes it out. Open tasks that only it could answer fall to the unit's registrar; history stays. */
    void remove(By by, String name);

    void enable(By by, String name, Target target);

    /** Its actions and screens are neither offered nor performed for those units; their open tasks fall to the registrar. */
    void disable(By by, String name, Target target);

    /** The newest steps on record, newest first. */
    List<Change> journal(int most);

    /** Recomputes the record. @return what is broken, empty when it is whole */
    String verify();
}
