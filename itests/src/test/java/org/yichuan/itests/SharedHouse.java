package org.yichuan.itests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a {@link House} with the sample organisation to all test classes that ask for one: starting it costs more than
 * most tests. Each test makes the documents it needs, under a title of its own, and leaves those of others alone.
 */
final class SharedHouse implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SharedHouse.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // the session, not the root: classes shared out to forks are run one by one, each with a root of its own
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, OURS).getOrComputeIfAbsent("house", k -> Held.open(), Held.class).house;
    }

    /** Lives as long as the run. */
    private record Held(House house, boolean ours) implements AutoCloseable {

        static Held open() {
            try {
                // -Dyichuan.instance=DATA looks at an instance that runs already, while one writes tests
                String running = System.getProperty("yichuan.instance", "");
                Product product = running.isEmpty() ? Product.withSample(Files.createTempDirectory("yichuan-shared").resolve("data")) : Product.running(Path.of(running));
                return new Held(House.of(product), running.isEmpty());
            } catch (Exception e) {
                throw new IllegalStateException("The product for the tests did not start", e);
            }
        }

        @Override
        public void close() throws Exception {
            house.close();
            if (ours) {
                house.product.close();
                house.product.remove();
            }
        }
    }
}
