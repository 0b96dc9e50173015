package io.costpersuccess.exporter.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the exporter: wire, then gateway and report, then command line. */
@AnalyzeClasses(
    packages = "io.costpersuccess.exporter",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.costpersuccess.exporter.";

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.costpersuccess.exporter.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule WIRE_KNOWS_NOTHING_OF_THE_CORE_BUT_VIEWS =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "otlp..", ROOT + "receiver..", ROOT + "forward..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.costpersuccess.pipeline..",
              "io.costpersuccess.task..",
              "io.costpersuccess.ledger..",
              "io.costpersuccess.economics..",
              "io.costpersuccess.pricing..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_ITS_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_THE_AGENT =
      noClasses().should().dependOnClassesThat().resideInAPackage("io.costpersuccess.agent..");

  @ArchTest
  static final ArchRule STANDARD_STREAMS_BELONG_TO_THE_COMMAND_LINE =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
