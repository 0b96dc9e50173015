package io.costpersuccess.sdk;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.PipelineListener;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.task.FakeTicker;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallWatchTest {
  private final CapturedLog log = new CapturedLog(CallWatch.class.getName());
  private final FakeTicker ticker = new FakeTicker();
  private final CostPipeline pipeline =
      new CostPipeline(
          PipelineSettings.DEFAULT, Catalogue.bundled(), ticker, PipelineListener.NONE);
  private final CallWatch watch = new CallWatch(pipeline, ticker);

  @AfterEach
  void close() {
    log.close();
  }

  private static SpanBuilder outcome() {
    return span().at(1, 2).with("cps.success", true);
  }

  private void look(Duration after) {
    ticker.pass(after);
    watch.look();
  }

  @Test
  void look_outcomesWithoutACallForAMinute_warnsOnceWithTheLikelyCauses() {
    pipeline.accept(outcome().build());
    watch.look();
    look(Duration.ofSeconds(59));
    assertThat(log.messages()).isEmpty();

    look(Duration.ofSeconds(1));
    look(Duration.ofHours(1));
    watch.end();

    assertThat(log.messages())
        .singleElement()
        .asString()
        .contains("no span of a model call", "Responses API", "Spring Boot");
  }

  @Test
  void end_outcomesWithoutACall_warnsAtOnce() {
    pipeline.accept(outcome().build());
    watch.look();
    watch.end();

    assertThat(log.messages()).hasSize(1);
  }

  @Test
  void look_aCallBeforeOrAfterTheOutcome_isQuiet() {
    pipeline.accept(outcome().build());
    watch.look();
    pipeline.accept(chat(1, 1).at(7, 1).build());
    look(Duration.ofHours(1));
    watch.end();

    assertThat(log.messages()).isEmpty();
  }

  @Test
  void look_noOutcome_isQuiet() {
    pipeline.accept(span().with("session.id", "s").build());
    look(Duration.ofHours(1));
    watch.end();

    assertThat(log.messages()).isEmpty();
  }
}
