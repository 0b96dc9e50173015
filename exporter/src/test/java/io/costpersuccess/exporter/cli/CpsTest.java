package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CpsTest {
  @ParameterizedTest
  @ValueSource(strings = {"--help", "report --help", "config --help", "config check --help"})
  void help_everyCommand_tellsUsageAndExitCodes(String call) {
    Run run = Run.of((Object[]) call.split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: cps").contains("Exit codes:");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "report --version", "config check -V"})
  void version_everyCommand_isOneLine(String call) {
    Run run = Run.of((Object[]) call.split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("cps ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config",
        "report",
        "report --fomat json f",
        "nosuch",
        "config check",
        "config check a b"
      })
  void execute_wrongCall_isOneLineAndTwo(String call) {
    Run run = Run.of((Object[]) call.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).singleElement().asString().startsWith("cps").endsWith("--help')");
  }

  @Test
  void execute_noCommand_isTwo() {
    assertThat(Run.of().exitCode()).isEqualTo(2);
  }

  @Test
  void execute_unknownFormat_saysFoundAndExpected() {
    Run run = Run.of("report", "--format", "xml", "f");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().get(0))
        .contains("--format", "found 'xml', expected table, json, html or csv");
  }

  @Test
  void commandLine_madeByOthers_hasTheSameCommands() {
    assertThat(new CommandLine(new Cps()).getSubcommands())
        .containsOnlyKeys(Cps.commandLine().getSubcommands().keySet())
        .containsKeys("report", "config");
  }
}
