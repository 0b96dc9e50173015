package io.costpersuccess.pipeline;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.dialect.OutcomeReport;
import io.costpersuccess.dialect.OutcomeReport.Target;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.task.CallChange;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.CountedCall;
import io.costpersuccess.task.Fact;
import io.costpersuccess.task.FakeTicker;
import io.costpersuccess.task.WindowSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no instrumentation should send, and some do: it is counted and named, and all else stays.
 */
class HostileTelemetryTest implements PipelineListener {
  private final FakeTicker ticker = new FakeTicker();
  private final CostPipeline pipeline =
      new CostPipeline(PipelineSettings.DEFAULT, TestPipelines.PRICES, ticker, this);
  private final Map<TaskKey, SettledTask> settled = new TreeMap<>();
  private final List<String> runaways = new ArrayList<>();
  private final List<String> unmatched = new ArrayList<>();
  private final List<Fact> tooLate = new ArrayList<>();
  private BigDecimal told = BigDecimal.ZERO;

  @Override
  public void onSettled(@Nullable SettledTask task) {
    if (task != null) {
      settled.put(task.entry().task(), task);
    }
  }

  @Override
  public void onRunaway(TaskKey task, String featureTag) {
    runaways.add(task.id() + " of " + featureTag);
  }

  @Override
  public void onUnmatched(List<Signal> signals) {
    signals.forEach(signal -> unmatched.add(signal.name()));
  }

  @Override
  public void onTooLate(Fact fact) {
    tooLate.add(fact);
  }

  @Override
  public void onCall(CallChange change) {
    told = told.add(usd(change.after())).subtract(usd(change.before()));
  }

  private static BigDecimal usd(@Nullable CountedCall call) {
    return call == null || call.priced().cost().usd() == null
        ? BigDecimal.ZERO
        : call.priced().cost().usd();
  }

  private void accept(SpanBuilder... spans) {
    for (SpanBuilder span : spans) {
      pipeline.accept(span.build());
    }
  }

  private void close() {
    pipeline.closeAll(CloseCause.END_OF_INPUT);
  }

  @Test
  void task_of100000Calls_isFlaggedToldOnceAndExact() {
    for (int call = 1; call <= 100_000; call++) {
      accept(chat(10, 5).at(1, call).after(call).with("session.id", "s").with("feature_tag", "f"));
    }
    close();

    // 10 input tokens at 1 USD and 5 output tokens at 2 USD for a million, 100,000 times
    assertThat(told).isEqualByComparingTo("2");
    assertThat(runaways).containsExactly("s of f");
    assertThat(settled.values())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.entry().isRunaway()).isTrue();
              assertThat(task.entry().counts().calls()).isEqualTo(100_000);
              assertThat(task.entry().cost().model()).isEqualByComparingTo("2");
            });
  }

  @Test
  void task_heavierThanItsPartOfTheWindow_isClosedAndGoesOnAsAnother() {
    WindowSettings tight =
        new WindowSettings(
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            Duration.ofDays(7),
            8,
            0,
            1_000,
            List.of());
    var small =
        new CostPipeline(PipelineSettings.DEFAULT.with(tight), TestPipelines.PRICES, ticker, this);
    for (int call = 1; call <= 10_000; call++) {
      small.accept(chat(10, 5).at(1, call).with("feature_tag", "f").build());
    }
    small.closeAll(CloseCause.END_OF_INPUT);

    assertThat(told).isEqualByComparingTo("0.2");
    assertThat(small.settledTasks()).isLessThanOrEqualTo(8);
  }

  @Test
  void ids_ofTenThousandCharacters_areTasksOfTheirOwn() {
    String prefix = "x".repeat(10_000);
    accept(chat(1_000, 0).at(1, 1).with("session.id", prefix + "a"));
    accept(chat(1_000, 0).at(2, 1).with("session.id", prefix + "b"));
    accept(chat(1_000, 0).at(3, 1).with("session.id", prefix + "a"));
    close();

    assertThat(settled).hasSize(2);
    assertThat(settled.keySet()).allMatch(key -> key.id().length() <= 300);
  }

  @Test
  void idOfTenThousandCharacters_onAnOutcome_findsItsTask() {
    String id = "x".repeat(10_000);
    accept(chat(1_000, 0).at(1, 1).with("session.id", id));
    pipeline.accept(
        new OutcomeReport(new Target(Target.Kind.TASK, id), "thumbs_down", null, null, START));
    close();

    assertThat(settled.values())
        .singleElement()
        .satisfies(
            task -> assertThat(task.entry().judgement().verdict().wireName()).isEqualTo("failure"));
  }

  @Test
  void model_ofTenThousandCharacters_isNotKept() {
    accept(chat(1, 1).with("gen_ai.response.model", "m".repeat(10_000)));
    close();

    assertThat(settled.values())
        .singleElement()
        .satisfies(task -> assertThat(task.entry().group().arm().length()).isLessThan(300));
  }

  @Test
  void call_thatEndsBeforeItStarts_isPaid() {
    accept(chat(1_000, 0).lasting(Duration.ofSeconds(-10)));
    close();

    assertThat(settled.values())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.entry().cost().model()).isEqualByComparingTo("0.001");
              assertThat(
                      Duration.between(task.entry().times().first(), task.entry().times().last()))
                  .isGreaterThanOrEqualTo(Duration.ZERO);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:01Z", "2100-01-01T00:00:00Z", "2261-12-31T00:00:00Z"})
  void call_ofAnotherCentury_isATaskLikeAnyOther(Instant at) {
    accept(chat(1_000, 0).at(1, 1).after(Duration.between(START, at).toSeconds()));
    accept(chat(1_000, 0).at(2, 1));
    close();

    assertThat(settled.values())
        .extracting(task -> task.entry().counts().calls())
        .containsExactly(1L, 1L);
    assertThat(settled.values()).extracting(task -> task.entry().times().first()).contains(at);
  }

  @Test
  void signal_ofATaskNeverSeen_isNamed() {
    pipeline.accept(LogBuilder.signal("thumbs_up").with("session.id", "nobody").build());
    pipeline.accept(LogBuilder.signal("support_click").build());
    accept(chat(1_000, 0));
    close();

    assertThat(unmatched).containsExactlyInAnyOrder("thumbs_up", "support_click");
    assertThat(settled).hasSize(1);
  }

  @Test
  void factsAfterTheHorizon_areCountedAndNamed() {
    accept(chat(1_000, 0).at(1, 1));
    close();
    ticker.pass(PipelineSettings.DEFAULT.window().correctionHorizon().plusSeconds(2));
    pipeline.closeDue();
    accept(chat(1_000, 0).at(1, 2));
    pipeline.accept(LogBuilder.signal("thumbs_up").in(1, 1).build());

    assertThat(tooLate).extracting(Fact::kind).containsExactly("call", "signal");
    assertThat(pipeline.openTasks()).isZero();
  }
}
