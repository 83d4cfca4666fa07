package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/extension-points.md names every extension point that the code has, and no other. */
class ExtensionPointsTest {
    /** Values and not interfaces: nothing marks them but their use. */
    private static final List<String> VALUES = List.of("org.yichuan.api.circulation.Grant", "org.yichuan.api.document.Category");

    @Test
    void thePageAndTheCodeAgree() throws Exception {
        Path top = Path.of(System.getProperty("yichuan.top"));
        JavaClasses classes = new ClassFileImporter().importPaths(top.resolve("bundles/api/target/classes"), top.resolve("bundles/web/api/target/classes"));
        Set<String> inCode = classes.stream().filter(c -> c.isAnnotatedWith("org.osgi.annotation.versioning.ConsumerType")).map(c -> c.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inCode).hasSizeGreaterThan(4);
        inCode.addAll(VALUES);
        Set<String> onPage = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([\\w.]+)` \\|").matcher(Files.readString(top.resolve("docs/extension-points.md")));
        while (row.find()) {
            onPage.add(row.group(2) + "." + row.group(1));
        }
        assertThat(onPage).isEqualTo(inCode);
    }

    /** The history of a document says the same of what was done whether the module that did it is there or not. */
    @Test
    void anActionHasItsNameAlsoWhenItsModuleIsGone() throws Exception {
        Path bundles = Path.of(System.getProperty("yichuan.top"), "bundles");
        Set<String> compared = new TreeSet<>();
        for (String language : List.of("", "_en")) {
            Properties common = read(bundles.resolve("web/api/src/main/resources/org/yichuan/web/api/texts" + language + ".properties"));
            try (Stream<Path> modules = Files.list(bundles.resolve("modules"))) {
                for (Path module : modules.toList()) {
                    Matcher action = Pattern.compile("\\(action=([a-z-]+)\\)").matcher(Files.exists(module.resolve("bnd.bnd")) ? Files.readString(module.resolve("bnd.bnd")) : "");
                    Path texts = module.resolve("src/main/resources/org/yichuan/module/" + module.getFileName() + "/internal/texts" + language + ".properties");
                    Properties own = Files.exists(texts) ? read(texts) : new Properties();
                    while (action.find()) {
                        String name = own.getProperty(action.group(1));
                        if (name != null) {
                            assertThat(common.getProperty("action." + action.group(1))).as("action.%s in texts%s of web/api", action.group(1), language).isEqualTo(name);
                            compared.add(action.group(1));
                        }
                    }
                }
            }
        }
        assertThat(compared).contains("register", "instruct", "report", "receive", "feedback").hasSizeGreaterThan(20);
    }

    private static Properties read(Path file) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
