package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help and the documentation say that the calculator answers. */
class CalculateExamplesTest {
  private static final Pattern FIGURE =
      Pattern.compile("\\$[0-9][0-9,]*(\\.[0-9]+)?|[0-9.]+x|[0-9.]+%|[0-9.]+ pp");
  private static final Pattern DOCUMENTED =
      Pattern.compile("```sh\n(\\./cps calculate .*?)\n```\n\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("^\\./cps calculate", Pattern.MULTILINE);

  static Stream<CalculateExample> helpExamples() {
    return Stream.of("task", "break-even", "self-hosted")
        .flatMap(
            name -> CalculateExample.ofHelp(Run.of("calculate", name, "--help").out()).stream());
  }

  @Test
  void help_allCommands_hasExamplesOfEveryTable() {
    assertThat(helpExamples()).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("helpExamples")
  void help_example_answersTheFiguresOfItsTitle(CalculateExample example) {
    Run run = Run.of(example.words().toArray());

    List<String> figures =
        FIGURE.matcher(example.title()).results().map(MatchResult::group).toList();
    assertThat(run.err()).isEmpty();
    assertThat(figures).isNotEmpty();
    assertThat(tokens(run.out())).containsAll(figures);
  }

  static Stream<Arguments> documented() throws IOException {
    return DOCUMENTED
        .matcher(page())
        .results()
        .map(match -> Arguments.of(match.group(1), match.group(2)));
  }

  @Test
  void page_everyCall_isFollowedByItsAnswer() throws IOException {
    assertThat(documented().count()).isEqualTo(CALL.matcher(page()).results().count()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void page_call_answersWhatIsPrinted(String call, String answer) {
    Run run = Run.of(CalculateExample.words(call).toArray());

    String err = String.join("\n", run.err());
    assertThat(run.out() + (err.isEmpty() ? "" : err + "\n")).isEqualTo(answer);
    assertThat(run.exitCode()).isEqualTo(err.isEmpty() ? 0 : 2);
  }

  /** Every figure of the output, so that $4.50 is not found in $4.501. */
  private static List<String> tokens(String out) {
    return FIGURE.matcher(out).results().map(MatchResult::group).toList();
  }

  private static String page() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/calculator.md"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("docs/calculator.md"));
  }
}
