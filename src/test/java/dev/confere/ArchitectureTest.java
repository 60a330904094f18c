package dev.confere;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The invariants of the house. The order of the rooms is that of the map in `dev/confere/package-info.java`.
class ArchitectureTest {
  private static final String HOUSE = "dev.confere.";

  /// A room may use those before it, never one after it.
  private static final List<String> ROOMS =
      List.of(
          "encoding",
          "json",
          "source",
          "diagnostic",
          "engine.number",
          "engine.expression",
          "engine.value",
          "engine.function",
          "engine.evaluation",
          "figure",
          "document",
          "markdown",
          "worksheet",
          "math",
          "typesetting",
          "verification",
          "report",
          "card",
          "publication",
          "page",
          "site",
          "preview",
          "cli",
          "maven");

  /// What a room must not know although it comes later.
  private static final Map<String, List<String>> BLIND =
      Map.of(
          "math", List.of("figure", "markdown", "worksheet"),
          "typesetting",
              List.of(
                  "engine.expression",
                  "engine.value",
                  "engine.function",
                  "engine.evaluation",
                  "document",
                  "markdown",
                  "worksheet",
                  "math"),
          "document", List.of("engine.value", "engine.function", "engine.evaluation", "figure"),
          "markdown", List.of("engine.value", "engine.function", "engine.evaluation", "figure"),
          "verification", List.of("engine.function", "figure", "markdown", "typesetting"),
          "figure",
              List.of(
                  "source",
                  "diagnostic",
                  "engine.expression",
                  "engine.value",
                  "engine.function",
                  "engine.evaluation"),
          "preview", List.of("document", "markdown", "worksheet", "verification", "page", "site"),
          "page", List.of("engine.function", "markdown"),
          "card", List.of("document", "worksheet", "typesetting", "verification"),
          "publication", List.of("markdown", "worksheet", "typesetting", "verification"));

  /// Each library has one room.
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "com.vladsch.flexmark..", "markdown",
          "org.snakeyaml..", "markdown",
          "freemarker..", "page",
          "org.owasp..", "page",
          "io.nayuki..", "card",
          "org.graalvm..", "typesetting",
          "org.apfloat..", "engine.number",
          "picocli..", "cli",
          "org.apache.maven..", "maven",
          "com.sun.net.httpserver..", "preview");

  private static final String TESTS =
      ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains(TESTS))
          .importPackages("dev.confere");

  @Test
  void everyPackageIsARoom() {
    var rooms = new TreeSet<String>();
    for (JavaClass type : CLASSES) {
      if (!type.getPackageName().equals("dev.confere")) {
        rooms.add(type.getPackageName().substring(HOUSE.length()));
      }
    }

    assertThat(ROOMS).containsAll(rooms);
  }

  @TestFactory
  Stream<DynamicTest> noRoomUsesALaterOne() {
    return ROOMS.stream()
        .filter(room -> !later(room).isEmpty())
        .map(room -> DynamicTest.dynamicTest(room, () -> isBlindTo(room, later(room))));
  }

  @TestFactory
  Stream<DynamicTest> noRoomKnowsWhatItMustNot() {
    return BLIND.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            blind ->
                DynamicTest.dynamicTest(
                    blind.getKey(), () -> isBlindTo(blind.getKey(), blind.getValue())));
  }

  /// Where a formula ends and what `≈` is called stands in `document`; the rest of it is no matter of mathematics.
  @Test
  void mathematicsKnowsFormulasButNoDocuments() {
    knowsOnly("math", "document", "Formula", "Relation");
  }

  /// Maven may run on a JDK that cannot load a single class of the other rooms.
  @Test
  void thePluginOfMavenKnowsNobody() {
    isBlindTo("maven", ROOMS.stream().filter(room -> !room.equals("maven")).toList());
  }

  /// A page may ask for a value by its name; it never has one computed.
  @Test
  void pagesDoNotEvaluate() {
    knowsOnly("page", "engine.evaluation", "Scope");
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryHasOneRoom() {
    return LIBRARIES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            library ->
                DynamicTest.dynamicTest(
                    library.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackage(HOUSE + library.getValue())
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(library.getKey())
                            .check(CLASSES)));
  }

  @Test
  void everyPackageIsNullMarked() {
    var unmarked = new TreeSet<String>();
    CLASSES
        .getPackage("dev.confere")
        .traversePackageTree(type -> true, (JavaClass type) -> marked(type.getPackage(), unmarked));

    assertThat(unmarked).isEmpty();
  }

  /// Exactness, and pages that are the same everywhere: what computes, checks or writes takes no `double`.
  @TestFactory
  Stream<DynamicTest> noFloatingPoint() {
    var exact =
        Set.of(
            "engine.number",
            "engine.expression",
            "engine.value",
            "engine.function",
            "engine.evaluation",
            "document",
            "markdown",
            "worksheet",
            "math",
            "verification");
    return ROOMS.stream()
        .filter(exact::contains)
        .map(
            room -> DynamicTest.dynamicTest(room, () -> assertThat(floatingPoint(room)).isEmpty()));
  }

  @Test
  void onlyTheDoorKnowsTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.confere.cli")
        .should()
        .accessTargetWhere(
            owner("java.lang.System", "out", "err", "in", "console", "exit")
                .as("the console or the end of the process"))
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnWhereItRuns() {
    noClasses()
        .should()
        .accessTargetWhere(owner("java.util.Locale", "getDefault").as("the default locale"))
        .orShould()
        .accessTargetWhere(owner("java.util.TimeZone", "getDefault").as("the default time zone"))
        .orShould()
        .accessTargetWhere(
            owner("java.nio.charset.Charset", "defaultCharset").as("the default charset"))
        .orShould()
        .accessTargetWhere(withoutLocale())
        .check(CLASSES);
  }

  @Test
  void onlyTheDoorKnowsTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.confere.cli")
        .should()
        .accessTargetWhere(owner("java.lang.System", "currentTimeMillis").as("the clock"))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.time\\.(Clock|Instant|(Local|Zoned|Offset)Date(Time)?|Year)|java\\.util\\.(Date|Calendar)")
        .check(CLASSES);
  }

  /// The cache of shapes is a folder that a caller chooses; the survey of glyphs runs when the program is built.
  @Test
  void onlyTheOuterRoomsAndACacheKnowTheDisk() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.confere.site", "dev.confere.preview", "dev.confere.cli", "dev.confere.maven")
        .and()
        .doNotHaveFullyQualifiedName("dev.confere.typesetting.PackFolder")
        .and()
        .doNotHaveFullyQualifiedName("dev.confere.typesetting.Survey")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.file\\.(Files|FileSystems?|WatchService)|java\\.io\\.(File|RandomAccessFile|File(Input|Output)Stream|File(Reader|Writer))")
        .check(CLASSES);
  }

  private static Set<String> floatingPoint(String room) {
    var found = new TreeSet<String>();
    for (JavaClass type : CLASSES) {
      if (type.getPackageName().equals(HOUSE + room)) {
        found.addAll(FloatingPoint.usedIn(type.getSource().orElseThrow().getUri()));
      }
    }
    return found;
  }

  private static List<String> later(String room) {
    return ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
  }

  private static void isBlindTo(String room, List<String> unknown) {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown.stream().map(HOUSE::concat).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static void knowsOnly(String room, String other, String... names) {
    var known = String.join("|", names);
    noClasses()
        .that()
        .resideInAPackage(HOUSE + room)
        .should()
        .dependOnClassesThat(
            resideInAPackage(HOUSE + other).and(not(nameMatching(".*\\.(" + known + ")(\\$.*)?"))))
        .check(CLASSES);
  }

  private static void marked(JavaPackage room, Set<String> unmarked) {
    var mark = room.tryGetPackageInfo().filter(info -> info.isAnnotatedWith(NullMarked.class));
    if (mark.isEmpty()) {
      unmarked.add(room.getName());
    }
  }

  private static DescribedPredicate<JavaAccess<?>> owner(String type, String... members) {
    var names = Set.of(members);
    return DescribedPredicate.describe(
        type,
        access ->
            access.getTargetOwner().getName().equals(type) && names.contains(access.getName()));
  }

  /// `toLowerCase()` and `String.format` with no locale given. `formatted` is left alone, because there `%s` is the rule;
  /// the tests run in a locale whose digits are not ours, so a `%d` that reaches a page is seen.
  private static DescribedPredicate<JavaAccess<?>> withoutLocale() {
    var names = Set.of("toLowerCase", "toUpperCase", "format");
    return DescribedPredicate.describe(
        "String methods that take the default locale",
        access ->
            access.getTargetOwner().isEquivalentTo(String.class)
                && names.contains(access.getName())
                && access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().stream()
                    .noneMatch(type -> type.getName().equals("java.util.Locale")));
  }
}
