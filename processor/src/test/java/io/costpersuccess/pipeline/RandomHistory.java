package io.costpersuccess.pipeline;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;

import io.costpersuccess.dialect.OutcomeReport;
import io.costpersuccess.dialect.OutcomeReport.Target;
import io.costpersuccess.span.Ids;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.span.SpanView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A history of a few sessions, made from a seed: nested, repeated and contradictory spans, ids that
 * only one span or log record of a trace carries, and signals from every inlet.
 */
final class RandomHistory {
  private static final String[] SIGNALS = {
    "thumbs_up", "thumbs_down", "ticket_created", "human_review", "rework", "success", "failure"
  };
  private static final String[] FEATURES = {"support", "zebra", "unattributed"};

  private final SplittableRandom random;
  private final List<Telemetry> telemetry = new ArrayList<>();
  private int traces;

  private RandomHistory(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static List<Telemetry> of(long seed) {
    var history = new RandomHistory(seed);
    int sessions = 1 + history.random.nextInt(3);
    for (int i = 0; i < sessions; i++) {
      history.addSession(1 + history.random.nextInt(10), 1 + history.random.nextInt(40));
    }
    return history.telemetry;
  }

  private void addSession(int itsTraces, int calls) {
    int first = traces + 1;
    traces += itsTraces;
    String session = "session-" + random.nextInt(3);
    for (int trace = first; trace <= traces; trace++) {
      addBindings(trace, session);
    }
    for (int call = 0; call < calls; call++) {
      addCall(first + random.nextInt(itsTraces), 2 + call, session);
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      addSignal(first + random.nextInt(itsTraces), session);
    }
  }

  /** The session is named by the root span, by a log record, by both, or by neither. */
  private void addBindings(int trace, String session) {
    SpanBuilder root = span().at(trace, 1).after(trace);
    if (chance(60)) {
      root.with("session.id", session);
    }
    if (chance(50)) {
      root.with("tenant.id", "tenant-" + random.nextInt(2));
    }
    if (chance(10)) {
      root.with("task.id", "job-" + random.nextInt(2));
    }
    if (chance(40)) {
      root.with("feature_tag", pick(FEATURES));
    }
    telemetry.add(Telemetry.of(root));
    if (chance(30)) {
      telemetry.add(Telemetry.of(LogBuilder.log("hello").in(trace, 1).with("session.id", session)));
    }
  }

  private void addCall(int trace, int number, String session) {
    SpanBuilder call =
        chat(random.nextInt(5) * 100L, random.nextInt(3) * 10L)
            .at(trace, number)
            .under(parentOf(number))
            .after(random.nextInt(30))
            .lasting(Duration.ofSeconds(random.nextInt(4)))
            .with("gen_ai.response.model", pick("small", "small", "large", "mystery"))
            .with("gen_ai.operation.name", pick("chat", "chat", "embeddings", "invoke_agent"));
    if (chance(20)) {
      call.failed();
    }
    if (chance(15)) {
      call.kind(SpanView.Kind.SERVER);
    }
    if (chance(10)) {
      call.scope("another.instrumentation");
    }
    if (chance(5)) {
      call.with("openinference.span.kind", "EVALUATOR");
    }
    if (chance(15)) {
      call.with("gen_ai.response.finish_reasons", List.of(pick("stop", "content_filter")));
    }
    if (chance(10)) {
      call.with("cps.attempt", 1 + random.nextInt(2));
    }
    if (chance(15)) {
      call.with("gen_ai.prompt.name", pick("triage", "refund")).with("gen_ai.prompt.version", 3);
    }
    if (chance(10)) {
      call.event(
          "gen_ai.evaluation.result",
          Map.of("gen_ai.evaluation.score.label", pick("pass", "fail")));
    }
    if (chance(50)) {
      call.with("gen_ai.response.id", "response-of-model-" + random.nextInt(8));
    }
    if (chance(10)) {
      call.with("session.id", session).with("feature_flag.result.variant", pick("a", "b"));
    }
    if (chance(15)) {
      call.event("cps.signal", Map.of("cps.signal.name", pick(SIGNALS)));
    }
    telemetry.add(Telemetry.of(call));
    if (chance(10)) {
      telemetry.add(Telemetry.of(worse(call)));
    }
  }

  /** A second report of the same span that knows less, or something else. */
  private SpanBuilder worse(SpanBuilder call) {
    return switch (random.nextInt(5)) {
      case 0 -> call.without("gen_ai.usage.input_tokens").without("gen_ai.usage.output_tokens");
      case 1 -> call.with("gen_ai.usage.input_tokens", "many");
      case 2 -> call.with("gen_ai.response.model", "large").failed();
      case 3 ->
          call.without("gen_ai.prompt.version").with("gen_ai.response.finish_reasons", "refusal");
      default -> call.with("gen_ai.response.id", "response-of-other-model").under(1);
    };
  }

  private int parentOf(int number) {
    return chance(40) ? 1 + random.nextInt(number - 1) : 1;
  }

  private void addSignal(int trace, String session) {
    String name = pick(SIGNALS);
    switch (random.nextInt(6)) {
      case 0 -> telemetry.add(Telemetry.of(log(name).in(trace, 1)));
      case 1 -> telemetry.add(Telemetry.of(log(name).with("session.id", session)));
      case 2 -> telemetry.add(Telemetry.of(log(name).with("gen_ai.response.id", response())));
      case 3 ->
          telemetry.add(
              Telemetry.of(
                  log(name).with("gen_ai.response.id", response()).with("session.id", session)));
      case 4 -> telemetry.add(Telemetry.of(report(Target.Kind.TASK, session, name)));
      default ->
          telemetry.add(
              Telemetry.of(
                  chance(50)
                      ? report(Target.Kind.TRACE, Ids.trace(trace), name)
                      : report(Target.Kind.RESPONSE, response(), name)));
    }
  }

  private LogBuilder log(String name) {
    LogBuilder log = LogBuilder.signal(name).after(40 + random.nextInt(3));
    if (chance(30)) {
      log.with("cps.signal.value", random.nextInt(20));
    }
    if (chance(20)) {
      log.with("cps.signal.id", "signal-" + random.nextInt(3));
    }
    if (chance(30)) {
      log.with("tenant.id", "tenant-" + random.nextInt(2)).with("feature_tag", pick(FEATURES));
    }
    return log;
  }

  private OutcomeReport report(Target.Kind kind, String id, String name) {
    Object minutes = chance(50) ? random.nextInt(20) : null;
    return new OutcomeReport(
        new Target(kind, id), name, minutes, null, START.plusSeconds(40 + random.nextInt(3)));
  }

  private String response() {
    return "response-of-model-" + random.nextInt(10);
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
