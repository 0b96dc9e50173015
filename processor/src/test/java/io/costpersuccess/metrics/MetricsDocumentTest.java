package io.costpersuccess.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/metrics.md} against the code. */
class MetricsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");
  private static final String GATEWAY = "`cps.gateway.";

  @ParameterizedTest
  @EnumSource(MetricName.class)
  void document_always_hasTheMetricAsItIs(MetricName name) throws IOException {
    assertThat(rows().filter(row -> row.startsWith("| `" + name.key() + "` |")))
        .singleElement()
        .asString()
        .contains("| `" + name.unit() + "` |")
        .endsWith("| " + name.description() + " |");
  }

  @Test
  void document_always_hasNoOtherMetric() throws IOException {
    List<String> known =
        Stream.of(MetricName.values()).map(name -> "| `" + name.key() + "`").toList();

    assertThat(rows().filter(row -> !row.contains(GATEWAY)))
        .allSatisfy(row -> assertThat(known).anyMatch(row::startsWith));
  }

  private static Stream<String> rows() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| `cps."))
        .filter(
            line ->
                line.contains("| counter |")
                    || line.contains("gauge |")
                    || line.contains("histogram |")
                    || line.contains("up-down"));
  }
}
