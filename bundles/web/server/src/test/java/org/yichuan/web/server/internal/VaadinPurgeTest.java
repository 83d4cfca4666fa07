package org.yichuan.web.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.server.Version;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Fails on the first Vaadin that keeps classes where the purge does not look. */
class VaadinPurgeTest {

    @Tag("purge-me")
    public static class Shown extends Component {
    }

    public static class Bean {
        public String getName() {
            return "";
        }
    }

    /** Loads the two classes again, as another bundle would. */
    private static final class Module extends ClassLoader {
        Module() {
            super(VaadinPurgeTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(VaadinPurgeTest.class.getName() + "$")) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static WeakReference<ClassLoader> used() throws Exception {
        Module module = new Module();
        Class<?> shown = module.loadClass(Shown.class.getName());
        shown.getConstructor().newInstance();
        ComponentUtil.registerComponentClass("purge-me", shown.asSubclass(Component.class));
        BeanPropertySet.get(module.loadClass(Bean.class.getName())).getProperties().count();
        return new WeakReference<>(module);
    }

    private static boolean collected(WeakReference<ClassLoader> loader) throws InterruptedException {
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return loader.get() == null;
    }

    @Test
    void aLoaderWhoseComponentWasShownIsCollectedAfterThePurgeAndNotBefore() throws Exception {
        WeakReference<ClassLoader> loader = used();
        assertThat(collected(loader)).as("Vaadin forgets by itself now: the purge has no use any more").isFalse();
        new VaadinPurge().purge(null, type -> type.getClassLoader() instanceof Module);
        assertThat(collected(loader)).isTrue();
    }

    @Test
    void thisIsTheVaadinItWasTriedWith() {
        assertThat(VaadinPurge.TRIED).as("run ModulesLeakTest of itests, then write the new version here").isEqualTo(pomVersion());
    }

    private static String pomVersion() {
        assertThat(Version.getFullVersion()).isNotEmpty();
        return System.getProperty("vaadin.version");
    }
}
