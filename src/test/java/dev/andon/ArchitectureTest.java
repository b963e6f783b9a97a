package dev.andon;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The package table, as a test.
class ArchitectureTest {

  private static final String BASE = "dev.andon";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  /// A package uses itself, what its line names, and nothing else of ours.
  record Layer(String name, Set<String> mayUse) {

    String pattern() {
      return BASE + "." + name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Set<String> BELOW_SCREENS =
      Set.of(
          "model",
          "compliance",
          "alert",
          "history",
          "report",
          "poll",
          "action",
          "notify",
          "config",
          "doctor");

  static final List<Layer> LAYERS =
      List.of(
          layer("model"),
          layer("compliance", "model"),
          layer("vicidial", "model"),
          layer("sim"),
          layer("alert", "model", "compliance"),
          layer("history", "model", "compliance", "alert"),
          layer("report", "model", "compliance", "alert", "history"),
          layer("poll", "model", "vicidial"),
          layer("action", "model", "vicidial", "history"),
          layer("notify", "model", "alert", "compliance"),
          layer("config", "model", "alert", "compliance", "notify"),
          layer("doctor", "model", "vicidial"),
          layer(
              "watch",
              "model",
              "compliance",
              "alert",
              "history",
              "poll",
              "action",
              "notify",
              "config"),
          new Layer("ui.common", BELOW_SCREENS),
          new Layer("ui.floor", with(BELOW_SCREENS, "ui.common")),
          new Layer("ui.wall", with(BELOW_SCREENS, "ui.common", "ui.floor")),
          new Layer("ui.console", with(BELOW_SCREENS, "ui.common", "ui.floor")),
          new Layer("ui.settings", with(BELOW_SCREENS, "ui.common", "ui.floor")),
          new Layer("cli", allBut("cli", "app")),
          new Layer("app", allBut("app")));

  private static Layer layer(String name, String... mayUse) {
    return new Layer(name, Set.of(mayUse));
  }

  private static Set<String> with(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  private static Set<String> allBut(String... names) {
    Set<String> all =
        Stream.of(
                "model",
                "compliance",
                "vicidial",
                "sim",
                "alert",
                "history",
                "report",
                "poll",
                "action",
                "notify",
                "config",
                "doctor",
                "watch",
                "ui.common",
                "ui.floor",
                "ui.wall",
                "ui.console",
                "ui.settings",
                "cli")
            .collect(Collectors.toSet());
    all.removeAll(Set.of(names));
    return all;
  }

  @ParameterizedTest
  @FieldSource("LAYERS")
  void packagesOnlyLookDown(Layer layer) {
    String[] allowed =
        LAYERS.stream()
            .filter(other -> other.equals(layer) || layer.mayUse().contains(other.name()))
            .map(Layer::pattern)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(layer.pattern())
        .should()
        .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed))))
        .because("a screen that can reach the wire will one day call it on the FX thread")
        .allowEmptyShould(true) // until every package of the table exists
        .check(PRODUCTION);
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> listed =
        LAYERS.stream().map(Layer::pattern).collect(Collectors.toCollection(TreeSet::new));

    assertThat(PRODUCTION.stream().map(JavaClass::getPackageName).distinct())
        .isNotEmpty()
        .isSubsetOf(listed);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(PRODUCTION);
  }

  @Test
  void onlyScreensAndTheProgramKnowJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + ".ui..", BASE + ".app")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "eu.hansolo..")
        .check(PRODUCTION);
  }

  @Test
  void onlyTheProgramReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".app")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .because("a test hands in the time, and a recorded day replays in milliseconds")
        .check(PRODUCTION);
  }

  @Test
  void oneClassHandsTasksToTheFxThread() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(BASE + ".ui.common.FxThread")
        .should()
        .callMethod(Platform.class, "runLater", Runnable.class)
        .check(PRODUCTION);
  }

  @Test
  void viewModelsKnowNoSceneGraph() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "eu.hansolo..")
        .check(PRODUCTION);
  }

  @Test
  void nothingPrintsToStandardStreamsBehindTheCommandLinesBack() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".app")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PRODUCTION);
  }
}
