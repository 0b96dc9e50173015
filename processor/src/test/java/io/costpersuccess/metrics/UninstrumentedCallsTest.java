package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.SpanBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Spans last two seconds. */
class UninstrumentedCallsTest {
  private static SpanBuilder request(int trace, int id) {
    return span()
        .at(trace, id)
        .named("POST")
        .with("http.request.method", "POST")
        .with("url.full", "https://api.openai.com/v1/responses");
  }

  private static SpanBuilder call(int trace, int id) {
    return chat(1_000, 500).at(trace, id);
  }

  /** What is counted in one order of the spans, and in the reverse. */
  private static Map<String, Double> counted(SpanBuilder... spans) {
    Map<String, Double> forth = settled(List.of(spans));
    var reverse = new ArrayList<>(List.of(spans));
    Collections.reverse(reverse);
    assertThat(settled(reverse)).as("in reverse").isEqualTo(forth);
    return forth;
  }

  private static Map<String, Double> settled(List<SpanBuilder> spans) {
    try (var pipeline = new MeteredPipeline()) {
      spans.forEach(pipeline::accept);
      return pipeline.settle().points(MetricName.CALLS_UNINSTRUMENTED).values();
    }
  }

  @Test
  void request_inATraceOfItsOwn_isCountedOnceQuiet() {
    try (var pipeline = new MeteredPipeline()) {
      pipeline.accept(request(1, 1), request(1, 1), request(2, 1));
      assertThat(pipeline.points(MetricName.CALLS_UNINSTRUMENTED).values()).isEmpty();

      pipeline.settle();
      assertThat(pipeline.points(MetricName.CALLS_UNINSTRUMENTED).values())
          .isEqualTo(Map.of("server.address=api.openai.com", 2.0));

      pipeline.settle();
      assertThat(pipeline.points(MetricName.CALLS_UNINSTRUMENTED).sum()).isEqualTo(2);
    }
  }

  @Test
  void request_beneathOrAboveACall_isThatCalls() {
    assertThat(counted(call(1, 1), request(1, 2).under(1).after(60))).isEmpty();
    assertThat(counted(call(1, 2).under(1).after(60), request(1, 1))).isEmpty();
  }

  @Test
  void request_beneathACallThroughOtherSpans_isThatCalls() {
    SpanBuilder[] spans = {
      call(1, 1), span().at(1, 2).under(1).after(50), request(1, 3).under(2).after(60)
    };

    assertThat(settled(List.of(spans))).isEmpty();
  }

  @Test
  void request_besideACall_isThatCalls() {
    assertThat(counted(call(1, 1).under(9), request(1, 2).under(9).after(60)))
        .as("a sibling")
        .isEmpty();
    assertThat(counted(call(1, 1).under(8), request(1, 2).under(9).after(1)))
        .as("at the same time")
        .isEmpty();
    assertThat(counted(call(1, 1).under(8).lasting(Duration.ofSeconds(9)), request(1, 2).after(5)))
        .as("within it")
        .isEmpty();
  }

  @Test
  void request_elsewhereInTheTraceOfACall_isCounted() {
    assertThat(counted(call(1, 1).under(8), request(1, 2).under(9).after(60)))
        .isEqualTo(Map.of("server.address=api.openai.com", 1.0));
    assertThat(counted(call(1, 1), request(1, 2).after(60))).as("two roots").hasSize(1);
    assertThat(counted(call(2, 1), request(1, 1))).as("another trace").hasSize(1);
  }

  @Test
  void request_ofOneOfTwo_isCountedAlone() {
    assertThat(
            counted(call(1, 1).under(8), request(1, 2).under(1), request(1, 3).under(9).after(60)))
        .containsValue(1.0);
  }

  @Test
  void request_thatNamesASession_makesNoTask() {
    try (var pipeline = new MeteredPipeline()) {
      pipeline.accept(request(1, 1)).settle();

      assertThat(pipeline.points(MetricName.TASKS).values()).isEmpty();
      assertThat(pipeline.pipeline().settledTasks()).isZero();
    }
  }

  @Test
  void hosts_moreThanTheMost_areCountedAsOther() {
    try (var pipeline = new MeteredPipeline()) {
      for (int i = 0; i < 103; i++) {
        String url = "https://r" + i + ".openai.azure.com/openai/v1/responses";
        pipeline.accept(request(i + 1, 1).with("url.full", url));
      }
      Points points = pipeline.settle().points(MetricName.CALLS_UNINSTRUMENTED);

      assertThat(points.with("server.address=other")).containsValue(3.0);
      assertThat(points.sum()).isEqualTo(103);
    }
  }

  /** A window of two tasks has room for two requests; those that had to go are decided early. */
  @Test
  void requests_withoutRoom_areDecidedEarly() {
    try (var pipeline = new MeteredPipeline(2)) {
      for (int trace = 1; trace <= 9; trace++) {
        pipeline.accept(request(trace, 1));
      }
      pipeline.pipeline().closeDue();

      assertThat(pipeline.points(MetricName.CALLS_UNINSTRUMENTED).sum()).isEqualTo(7);
      assertThat(pipeline.settle().points(MetricName.CALLS_UNINSTRUMENTED).sum()).isEqualTo(9);
    }
  }
}
