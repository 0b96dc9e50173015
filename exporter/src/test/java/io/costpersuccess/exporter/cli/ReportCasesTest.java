package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What emitters of the field write, and what is right about it: {@code cases/field} are inputs
 * rebuilt from public reports of faults, {@code cases/clients} spans of real client libraries
 * against a provider of known bill, {@code cases/siblings} variations of both.
 */
class ReportCasesTest {
  @ParameterizedTest
  @MethodSource("cases")
  void report_recordedInput_isRight(ReportCase one) throws IOException {
    Run run = Run.of(one.arguments());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    one.expected().check(new ObjectMapper().readTree(run.out()));
  }

  @Test
  void cases_each_haveOneInput() throws Exception {
    assertThat(cases())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.inputs()).as(one.toString()).hasSize(1));
  }

  static List<ReportCase> cases() throws IOException, URISyntaxException {
    var root = Objects.requireNonNull(ReportCasesTest.class.getResource("/cases"));
    return ReportCase.below(Path.of(root.toURI()));
  }
}
