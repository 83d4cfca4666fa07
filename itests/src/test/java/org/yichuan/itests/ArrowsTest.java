package org.yichuan.itests;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the house: who may know whom. Read from the compiled classes of every bundle, so a new one is held too. */
class ArrowsTest {
    private static final String[] CORE = {"org.yichuan.circulation..", "org.yichuan.organisation..", "org.yichuan.batch..", "org.yichuan.official..", "org.yichuan.forms.."};
    private static final String[] KARAF = {"org.apache.karaf..", "org.apache.felix.."};
    private static JavaClasses house;

    @BeforeAll
    static void readTheClasses() throws IOException {
        Path bundles = Path.of(System.getProperty("yichuan.top"), "bundles");
        try (Stream<Path> folders = Files.walk(bundles)) {
            List<Path> compiled = folders.filter(p -> p.endsWith("target/classes/org/yichuan")).toList();
            assertThat(compiled).as("bundles with classes").hasSizeGreaterThan(15);
            house = new ClassFileImporter().importPaths(compiled);
        }
    }

    @Test
    void theApiKnowsNobody() {
        noClasses().that().resideInAPackage("org.yichuan.api..").should(dependOnClassesThat(
                DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage("org.yichuan.api..", "java..", "org.osgi.annotation..")))).check(house);
    }

    @Test
    void theCoreKnowsNeitherStoreNorPagesNorModules() {
        noClasses().that().resideInAnyPackage(CORE).should().dependOnClassesThat().resideInAnyPackage(
                "org.yichuan.store..", "org.yichuan.web..", "org.yichuan.module..", "org.yichuan.admin..", "org.yichuan.platform..").check(house);
    }

    @Test
    void theStoreKnowsTheApiOnly() {
        noClasses().that().resideInAPackage("org.yichuan.store..").should().dependOnClassesThat(
                DescribedPredicate.describe("are ours but neither api nor store", c -> c.getPackageName().startsWith("org.yichuan.")
                        && !c.getPackageName().startsWith("org.yichuan.api") && !c.getPackageName().startsWith("org.yichuan.store"))).check(house);
    }

    @Test
    void aModuleKnowsNoOtherModuleAndNothingBehindTheApi() {
        slices().matching("org.yichuan.module.(*)..").should().notDependOnEachOther().check(house);
        noClasses().that().resideInAPackage("org.yichuan.module..").should().dependOnClassesThat().resideInAnyPackage(
                "org.yichuan.store..", "org.yichuan.circulation..", "org.yichuan.organisation..", "org.yichuan.web.shell..", "org.yichuan.web.server..",
                "org.yichuan.admin..", "org.yichuan.platform..").check(house);
    }

    @Test
    void pagesKnowNoModule() {
        noClasses().that().resideInAPackage("org.yichuan.web..").should().dependOnClassesThat()
                .resideInAnyPackage("org.yichuan.module..", "org.yichuan.store..", "org.yichuan.circulation..", "org.yichuan.organisation..").check(house);
        noClasses().that().resideInAPackage("org.yichuan.web.api..").should().dependOnClassesThat()
                .resideInAnyPackage("org.yichuan.web.shell..", "org.yichuan.web.server..").check(house);
    }

    @Test
    void anInternalPackageIsItsBundlesOwn() {
        classes().should(never(new ArchCondition<JavaClass>("reach into another bundle's internal package") {
            @Override
            public void check(JavaClass reader, ConditionEvents events) {
                for (Dependency dependency : reader.getDirectDependenciesFromSelf()) {
                    String to = dependency.getTargetClass().getPackageName();
                    int internal = (to + ".").indexOf(".internal.");
                    if (to.startsWith("org.yichuan.") && internal > 0 && !(reader.getPackageName() + ".").startsWith(to.substring(0, internal + 1))) {
                        events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                    }
                }
            }
        })).check(house);
    }

    @Test
    void librariesStayInTheirRooms() {
        noClasses().that().resideOutsideOfPackages("org.yichuan.web..", "org.yichuan.module..", "org.yichuan.admin..")
                .should().dependOnClassesThat().resideInAPackage("com.vaadin..").as("Vaadin stays in web, modules and admin").check(house);
        noClasses().that().resideOutsideOfPackage("org.yichuan.store..")
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..").as("JPA stays in the store").check(house);
        noClasses().that().resideOutsideOfPackages("org.yichuan.admin..", "org.yichuan.platform..")
                .should().dependOnClassesThat().resideInAnyPackage(KARAF).as("Karaf stays in admin and platform").check(house);
    }

    @Test
    void noStateIsStatic() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().check(house);
    }
}
