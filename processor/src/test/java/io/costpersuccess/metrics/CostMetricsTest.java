package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Subject;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.task.Fact;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostMetricsTest {
  /** A session, a user, or the hexadecimal digits of a trace or span. */
  private static final Pattern ID = Pattern.compile(".*(session-|user-|[0-9a-f]{16}).*");

  private final MeteredPipeline pipeline = new MeteredPipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void metrics_ofEverythingThatHappens_areAllThereAsTheyAreNamed() {
    everything();

    Map<String, MetricData> found =
        pipeline.collect().stream().collect(toMap(MetricData::getName, metric -> metric));
    assertThat(found.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(MetricName.values()).map(MetricName::key).toList());
    for (MetricName name : MetricName.values()) {
      assertThat(found.get(name.key()).getUnit()).as(name.key()).isEqualTo(name.unit());
      assertThat(found.get(name.key()).getDescription()).isEqualTo(name.description());
      assertThat(found.get(name.key()).getInstrumentationScopeInfo().getName())
          .isEqualTo("io.costpersuccess");
    }
  }

  @Test
  void attributes_ofEverythingThatHappens_haveNoIdAndNoText() {
    everything();

    assertThat(pipeline.collect().stream().flatMap(CostMetricsTest::attributes))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value).doesNotMatch(ID).doesNotContain(Support.PROMPT));
  }

  @Test
  void features_moreThanTheMost_areCountedAsOther() {
    for (int i = 0; i < 203; i++) {
      pipeline.accept(feature(i));
    }
    pipeline.settle();

    // 200 are told apart
    assertThat(pipeline.points(MetricName.CALLS).with("feature_tag=other"))
        .isEqualTo(Map.of("gen_ai.provider.name=acme gen_ai.response.model=small", 3.0));
    assertThat(pipeline.points(MetricName.CALLS).values()).hasSize(201);
    assertThat(pipeline.points(MetricName.CALLS).sum()).isEqualTo(203);
    assertThat(pipeline.points(MetricName.TASKS).with("feature_tag=other")).containsValue(3.0);
    assertThat(pipeline.points(MetricName.TASKS).sum()).isEqualTo(203);
  }

  @Test
  void models_moreThanTheMost_areCountedAsOther() {
    for (int i = 0; i < 201; i++) {
      pipeline.accept(chat(1, 1).at(i + 1, 1).with("gen_ai.response.model", "model" + i));
    }
    pipeline.settle();

    assertThat(pipeline.points(MetricName.CALLS).with("gen_ai.response.model=other"))
        .containsValue(1.0);
  }

  @Test
  void unmatched_signalOfNoTask_isCountedByName() {
    pipeline.accept(LogBuilder.signal("thumbs_up"));
    pipeline.accept(LogBuilder.signal("thumbs_up").inTrace(9)).settle();

    assertThat(pipeline.points(MetricName.SIGNALS_UNMATCHED).values())
        .isEqualTo(Map.of("cps.signal.name=thumbs_up", 2.0));
  }

  @Test
  void unknownUsage_ofACall_isCountedByTheKeyOfTheAttribute() {
    pipeline.accept(feature(1).with("gen_ai.usage.video_tokens", 5L));
    pipeline.accept(feature(2).with("gen_ai.usage.video_tokens", 7L).with("llm.usage.fee", "1"));

    assertThat(pipeline.points(MetricName.USAGE_ATTRIBUTES_UNKNOWN).values())
        .isEqualTo(
            Map.of(
                "cps.usage.attribute=gen_ai.usage.video_tokens",
                2.0,
                "cps.usage.attribute=llm.usage.fee",
                1.0));
  }

  @Test
  void unknownUsage_moreNamesThanTheMost_areCountedAsOther() {
    for (int i = 0; i < 103; i++) {
      pipeline.accept(feature(i).with("gen_ai.usage.fee_" + i, 1L));
    }

    // 100 are told apart
    assertThat(pipeline.points(MetricName.USAGE_ATTRIBUTES_UNKNOWN).values())
        .hasSize(101)
        .containsEntry("cps.usage.attribute=other", 3.0);
  }

  @Test
  void evicted_moreTasksThanFit_areCountedAndStayOutOfTheGauges() {
    try (var tight = new MeteredPipeline(1)) {
      tight.accept(chat(1, 1).at(1, 1), chat(1, 1).at(2, 1), chat(1, 1).at(3, 1)).settle();

      assertThat(tight.points(MetricName.TASKS_EVICTED).values()).isEqualTo(Map.of("", 2.0));
      assertThat(tight.points(MetricName.TASKS).sum()).isEqualTo(3);
      assertThat(tight.points(MetricName.SAMPLE_SIZE).sum()).isEqualTo(1);
    }
  }

  @Test
  void windowGauges_openAndSettled_countTasks() {
    pipeline.accept(chat(1, 1).at(1, 1), chat(1, 1).at(2, 1)).settle().accept(feature(3));

    assertThat(pipeline.points(MetricName.TASKS_OPEN).values()).isEqualTo(Map.of("", 1.0));
    assertThat(pipeline.points(MetricName.TASKS_CORRECTABLE).values()).isEqualTo(Map.of("", 2.0));
  }

  /** The catalogue of tests is of 1970-01-01. */
  @Test
  void catalogueAge_always_isInDays() {
    long before = today();
    double age = pipeline.points(MetricName.CATALOGUE_AGE).sum();

    assertThat(age).isBetween((double) before, (double) today());
  }

  @Test
  void close_gauges_areObservedNoMore() {
    Support.run(pipeline);
    pipeline.metrics().close();

    assertThat(pipeline.points(MetricName.COST_PER_SUCCESS).values()).isEmpty();
    assertThat(pipeline.points(MetricName.TASKS_OPEN).values()).isEmpty();
    assertThat(pipeline.points(MetricName.TASKS).sum()).isEqualTo(4);
  }

  private void everything() {
    pipeline.metrics().catalogueRefused();
    Support.reviewLarge(Support.complain(Support.run(pipeline)));
    pipeline.accept(chat(1, 1).at(9, 1).with("gen_ai.response.model", "mystery"));
    pipeline.accept(feature(20), feature(20).at(30, 1));
    pipeline.accept(feature(21).with("cps.success", true));
    pipeline.accept(LogBuilder.signal("thumbs_up"));
    pipeline.accept(feature(22).with("gen_ai.usage.video_tokens", 5L));
    pipeline.metrics().onUninstrumented("api.openai.com");
    pipeline.metrics().onEvicted();
    pipeline.metrics().onRunaway(TaskKey.ofTrace("t"), "support");
    pipeline.metrics().onTooLate(new Fact(Subject.NONE, Binding.NONE, null, List.of(), START));
    pipeline.accept(wrapper(40), wrapper(41).with("gen_ai.response.model", "mystery"));
    pipeline.accept(chat(1, 1).at(40, 2).under(1), chat(1, 1).at(41, 2).under(1)).settle();
    pipeline.accept(span().at(40, 3).with("feature_tag", "another")).settle();
  }

  /** A failed call with another beneath it, which pays for it. */
  private static SpanBuilder wrapper(int trace) {
    return chat(1, 1).at(trace, 1).with("feature_tag", "wrapped").failed();
  }

  private static SpanBuilder feature(int number) {
    return chat(1, 1).at(number + 1, 1).with("feature_tag", "feature" + number);
  }

  private static Stream<String> attributes(MetricData metric) {
    return metric.getData().getPoints().stream()
        .map(PointData::getAttributes)
        .flatMap(attributes -> attributes.asMap().values().stream())
        .map(String::valueOf);
  }

  private static long today() {
    return LocalDate.now(ZoneOffset.UTC).toEpochDay();
  }
}
