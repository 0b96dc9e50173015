package io.costpersuccess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String ROOT = "io.costpersuccess.";

  /** A package imports only from those before it. */
  static final List<String> ORDER =
      List.of(
          "statistics",
          "call",
          "span",
          "pricing",
          "outcome",
          "dialect",
          "task",
          "ledger",
          "economics",
          "pipeline",
          "metrics",
          "sdk",
          "agent");

  private static final String[] CORE =
      packages(ORDER.subList(0, ORDER.indexOf("pipeline") + 1)).toArray(String[]::new);

  private static final Set<Class<?>> CLOCKS =
      Set.of(
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          OffsetDateTime.class,
          ZonedDateTime.class);

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.costpersuccess");

  private static List<String> packages(List<String> names) {
    return names.stream().map(name -> ROOT + name + "..").toList();
  }

  static IntStream places() {
    return IntStream.range(0, ORDER.size() - 1);
  }

  @ParameterizedTest
  @MethodSource("places")
  void package_dependsOnlyOnPackagesBeforeIt(int place) {
    String[] later = packages(ORDER.subList(place + 1, ORDER.size())).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ORDER.get(place) + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(later))
        .check(MAIN);
  }

  @Test
  void package_ofEveryClass_hasAPlaceInTheOrder() {
    classes().should().resideInAnyPackage(packages(ORDER).toArray(String[]::new)).check(MAIN);
  }

  @Test
  void packages_haveNoCycle() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void core_knowsNoTelemetryLibraryAndNoWire() {
    noClasses()
        .that(resideInAnyPackage(CORE))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.opentelemetry..", "io.grpc..", "com.google.protobuf..", "java.net..")
        .check(MAIN);
  }

  @Test
  void core_asksNoClock() {
    noClasses().that(resideInAnyPackage(CORE)).should(accessTargetWhere(readsAClock())).check(MAIN);
  }

  @Test
  void module_knowsNoWire() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.grpc..", "com.google.protobuf..", "java.net..")
        .check(MAIN);
  }

  @Test
  void class_usesNoStandardStream() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    noClasses().should().accessField(System.class, "in").check(MAIN);
  }

  @Test
  void class_isNamedForWhatItIs() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)").check(MAIN);
  }

  @ParameterizedTest
  @FieldSource("ORDER")
  void package_isNullMarked(String name) {
    assertThat(MAIN.getPackage(ROOT + name).isAnnotatedWith(NullMarked.class)).isTrue();
  }

  private static DescribedPredicate<JavaAccess<?>> readsAClock() {
    return describe("it reads a clock", access -> isClock(access.getTarget()));
  }

  private static boolean isClock(AccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    boolean now = name.equals("now") && CLOCKS.stream().anyMatch(owner::isEquivalentTo);
    boolean system = owner.isEquivalentTo(System.class);
    return now
        || (system && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
        || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
        || (owner.isEquivalentTo(Date.class) && name.equals("<init>"));
  }
}
