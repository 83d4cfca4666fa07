package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
}
