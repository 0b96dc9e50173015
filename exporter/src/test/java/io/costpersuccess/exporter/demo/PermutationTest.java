package io.costpersuccess.exporter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.exporter.report.Replay;
import io.costpersuccess.exporter.report.ReportFormat;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration's telemetry in any order, repeated and split at random, is one report. */
class PermutationTest {
  private static final int SEEDS = 100;
  private static final int LARGEST_REQUEST = 400;
  private static final DemoTelemetry TELEMETRY =
      DemoTelemetry.endingAt(Instant.parse("2026-11-20T12:00:00Z"));
  private static final String IN_ORDER = inOrder();

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @Test
  void report_ofTheDemo_countsEverySession() {
    assertThat(IN_ORDER)
        .contains("\"tasks\": 200,", "\"success\": 84,", "\"escalated\": 48,")
        .contains("\"model_cost_usd\": \"33.81692\"", "\"labour_cost_usd\": \"720\"");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void report_shuffledRepeatedAndSplit_isTheSame(long seed) {
    var random = new Random(seed);
    var replay = new Replay(PipelineSettings.DEFAULT, Catalogue.bundled());
    requests(random, replay).forEach(Runnable::run);
    assertThat(json(replay)).isEqualTo(IN_ORDER);
  }

  /** Requests of spans and of log records, in any order among each other. */
  private static List<Runnable> requests(Random random, Replay replay) {
    var requests = new ArrayList<Runnable>();
    for (List<Span> spans : split(shuffled(TELEMETRY.spans(), random), random)) {
      requests.add(() -> replay.spans(DemoTelemetry.request(spans)));
    }
    for (List<LogRecord> logs : split(shuffled(TELEMETRY.logs(), random), random)) {
      requests.add(() -> replay.logs(DemoTelemetry.logRequest(logs)));
    }
    Collections.shuffle(requests, random);
    return requests;
  }

  /** Every record once and a third of them again. */
  private static <T> List<T> shuffled(List<T> records, Random random) {
    var all = new ArrayList<>(records);
    Collections.shuffle(all, random);
    all.addAll(List.copyOf(all.subList(0, all.size() / 3)));
    Collections.shuffle(all, random);
    return all;
  }

  private static <T> List<List<T>> split(List<T> records, Random random) {
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < records.size(); ) {
      int to = Math.min(records.size(), from + 1 + random.nextInt(LARGEST_REQUEST));
      parts.add(records.subList(from, to));
      from = to;
    }
    return parts;
  }

  private static String inOrder() {
    var replay = new Replay(PipelineSettings.DEFAULT, Catalogue.bundled());
    replay.spans(DemoTelemetry.request(TELEMETRY.spans()));
    replay.logs(DemoTelemetry.logRequest(TELEMETRY.logs()));
    return json(replay);
  }

  private static String json(Replay replay) {
    var json = new StringWriter();
    try {
      ReportFormat.JSON.write(replay.report(), json);
    } catch (IOException neverInMemory) {
      throw new IllegalStateException(neverInMemory);
    }
    return json.toString();
  }
}
