package org.mingzhang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The packages and what each may use: the one place where the direction of dependency is written down.
 *
 * <p>A package that does not exist yet is no failure; one that is missing from the table is.
 */
class LayersTest {
    private static final String ROOT = "org.mingzhang.";

    /** Package → the packages it may use, and through them whatever those may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("diagnostic", Set.of()),
            Map.entry("progress", Set.of()),
            Map.entry("ledger", Set.of("diagnostic")),
            Map.entry("source", Set.of("ledger")),
            Map.entry("prose", Set.of("ledger")),
            Map.entry("standard", Set.of("ledger", "source")),
            Map.entry("narrative", Set.of("standard")),
            Map.entry("check", Set.of("standard", "narrative", "prose")),
            Map.entry("scaffold", Set.of("standard")),
            Map.entry("chart", Set.of("ledger")),
            Map.entry("site", Set.of("standard", "narrative")),
            Map.entry("render", Set.of("site", "narrative", "chart")),
            Map.entry("export", Set.of("standard", "narrative")),
            Map.entry("release", Set.of("source", "progress")),
            Map.entry("build", Set.of("render", "export", "check", "release", "scaffold", "history", "progress")),
            Map.entry("preview", Set.of("build")),
            Map.entry("history", Set.of("standard", "narrative", "progress")),
            Map.entry("cli", Set.of("build", "preview", "history", "prose")));

    /** Library → the only package that knows it. */
    private static final Map<String, String> ONLY_USER = Map.of(
            "org.apache.sshd..", "release",
            "org.yaml.snakeyaml..", "source",
            "com.vladsch.flexmark..", "narrative",
            "org.jfree..", "chart",
            "java.awt..", "chart",
            "javax.imageio..", "chart",
            "org.jsoup..", "prose",
            "org.eclipse.jgit..", "history",
            "freemarker..", "render",
            "picocli..", "cli");

    /** Where amounts are exact: no float and no double may pass. */
    private static final List<String> EXACT = List.of("ledger", "standard", "narrative", "check", "prose");

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mingzhang");

    @Test
    void everyPackageIsInTheTable() {
        var known = MAY_USE.keySet().stream().map(LayersTest::tree).toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(program);
    }

    @TestFactory
    Stream<DynamicTest> aPackageUsesOnlyWhatTheTableAllows() {
        return MAY_USE.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> usesOnlyAllowed(name)));
    }

    private void usesOnlyAllowed(String name) {
        var allowed = allowedTo(name).stream().map(LayersTest::tree).toArray(String[]::new);
        check(classes()
                .that(resideInAPackage(tree(name)))
                .should(onlyDependOnClassesThat(
                        resideOutsideOfPackage("org.mingzhang..").or(resideInAnyPackage(allowed)))));
    }

    @Test
    void packagesFormNoRing() {
        check(slices().matching("org.mingzhang.(**)").should().beFreeOfCycles());
    }

    @TestFactory
    Stream<DynamicTest> aLibraryHasOneUser() {
        return ONLY_USER.keySet().stream()
                .sorted()
                .map(library -> DynamicTest.dynamicTest(
                        library,
                        () -> check(noClasses()
                                .that(resideOutsideOfPackage(tree(ONLY_USER.get(library))))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library))));
    }

    @Test
    void amountsAreNeverFloatingPoint() {
        var exact = EXACT.stream().map(LayersTest::tree).toArray(String[]::new);
        check(classes().that(resideInAnyPackage(exact)).should(passNoFloatingPoint()));
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(liveInANullMarkedPackage()).check(program);
    }

    /** A rule about packages that do not exist yet holds. */
    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(program);
    }

    private static String tree(String name) {
        return ROOT + name + "..";
    }

    private static Set<String> allowedTo(String name) {
        var allowed = new TreeSet<>(Set.of(name));
        MAY_USE.get(name).forEach(used -> allowed.addAll(allowedTo(used)));
        return allowed;
    }

    private static ArchCondition<JavaClass> passNoFloatingPoint() {
        return new ArchCondition<>("have no float or double in a field, parameter or return") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> isFloating(field.getRawType()))
                        .map(JavaField::getDescription)
                        .forEach(what -> events.add(SimpleConditionEvent.violated(type, what)));
                type.getCodeUnits().stream()
                        .filter(LayersTest::passesFloating)
                        .map(JavaCodeUnit::getDescription)
                        .forEach(what -> events.add(SimpleConditionEvent.violated(type, what)));
            }
        };
    }

    private static boolean passesFloating(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                .anyMatch(LayersTest::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                .contains(type.getBaseComponentType().getName());
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return ArchCondition.from(new DescribedPredicate<JavaClass>("live in a @NullMarked package") {
            @Override
            public boolean test(JavaClass type) {
                return type.getPackage().isAnnotatedWith(NullMarked.class);
            }
        });
    }
}
