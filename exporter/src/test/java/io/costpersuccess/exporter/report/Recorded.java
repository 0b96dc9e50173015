package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.otlp.InputProblem;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Recorded telemetry for tests, and what reports say about it. */
public final class Recorded {
  /** A text in every prompt attribute and log body of the recordings. */
  public static final String SECRET = "the-secret-prompt";

  private Recorded() {}

  /** A file beside the tests. */
  public static byte[] file(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text file beside the tests, with the date of the bundled prices where it belongs. */
  public static String text(String name) {
    return new String(file(name), StandardCharsets.UTF_8)
        .replace("PRICES_AS_OF", Catalogue.bundled().asOf().toString());
  }

  /** The lines of {@code support.jsonl}, which RECORDINGS.md explains. */
  static List<String> support() {
    return text("support.jsonl").lines().toList();
  }

  static Report report(PipelineSettings settings, byte[]... files) {
    var replay = new Replay(settings, Catalogue.bundled());
    var problems = new ArrayList<InputProblem>();
    for (byte[] file : files) {
      replay.read("f", new ByteArrayInputStream(file), problems::add);
    }
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.toString());
    }
    return replay.report();
  }

  static Report report(List<String> lines) {
    return report(PipelineSettings.DEFAULT, bytes(lines));
  }

  static byte[] bytes(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  static String json(Report report) {
    return written(report, ReportFormat.JSON);
  }

  static String written(Report report, ReportFormat format) {
    try {
      var out = new StringWriter();
      format.write(report, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
