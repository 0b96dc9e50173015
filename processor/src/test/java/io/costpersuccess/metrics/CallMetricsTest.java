package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallMetricsTest {
  private static final String SMALL =
      "feature_tag=support gen_ai.provider.name=acme gen_ai.response.model=small";
  private static final String LARGE =
      "feature_tag=support gen_ai.provider.name=acme gen_ai.response.model=large";

  private final MeteredPipeline pipeline = new MeteredPipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void calls_scenario_areCountedByModel() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.CALLS).values())
        .isEqualTo(Map.of(SMALL, 2.0, LARGE, 3.0));
  }

  // 1,000 tokens of input for 1 and 10, 500 of output for 2 and 20 USD per million
  @Test
  void callCost_scenario_isByUsageClass() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.CALL_COST).values())
        .isEqualTo(
            Map.of(
                "cps.usage.class=input " + SMALL, 0.002,
                "cps.usage.class=output " + SMALL, 0.002,
                "cps.usage.class=input " + LARGE, 0.03,
                "cps.usage.class=output " + LARGE, 0.03));
  }

  @Test
  void callWaste_scenario_isByReason() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.CALL_WASTE).values())
        .isEqualTo(
            Map.of(
                "cps.reason=failed " + LARGE, 0.02, "cps.reason=retry feature_tag=support", 0.02));
  }

  @Test
  void callsUnpriced_unknownModelAndMissingUsage_areCountedByReason() {
    pipeline
        .accept(chat(1, 1).at(1, 1).with("gen_ai.response.model", "mystery"), chat().at(1, 2))
        .settle();

    assertThat(pipeline.points(MetricName.CALLS_UNPRICED).values())
        .isEqualTo(
            Map.of(
                "cps.cost.status=unpriced:unknown_model feature_tag=unattributed"
                    + " gen_ai.provider.name=acme gen_ai.response.model=mystery",
                1.0,
                "cps.cost.status=unpriced:missing_usage feature_tag=unattributed"
                    + " gen_ai.provider.name=acme gen_ai.response.model=small",
                1.0));
    assertThat(pipeline.points(MetricName.CALL_COST).values()).isEmpty();
    assertThat(pipeline.points(MetricName.CALLS).sum()).isEqualTo(2);
  }

  @Test
  void callCost_reported_hasAClassOfItsOwn() {
    pipeline.accept(chat(1_000, 500).with("gen_ai.usage.cost", 0.25)).settle();

    assertThat(pipeline.points(MetricName.CALL_COST).with("cps.usage.class=reported"))
        .containsValue(0.25)
        .hasSize(1);
    assertThat(pipeline.points(MetricName.CALL_COST).sum()).isEqualTo(0.25);
  }

  @Test
  void calls_spanThatCameTwice_isCountedOnce() {
    pipeline.accept(chat(1_000, 500), chat(1_000, 500)).settle();

    assertThat(pipeline.points(MetricName.CALLS).sum()).isEqualTo(1);
  }

  @Test
  void calls_wrapper_isLeftToTheSettlement() {
    pipeline.accept(
        chat(1_000, 500).with("gen_ai.operation.name", "invoke_agent").with("feature_tag", "f"));
    assertThat(pipeline.points(MetricName.CALLS).values()).isEmpty();
    assertThat(pipeline.points(MetricName.CALL_COST).values()).isEmpty();

    pipeline.settle();

    assertThat(pipeline.points(MetricName.CALLS).sum()).isEqualTo(1);
    assertThat(pipeline.points(MetricName.CALL_COST).sum()).isEqualTo(0.002);
  }

  @Test
  void calls_withoutProvider_areThoseOfAnUnknownOne() {
    pipeline.accept(chat(1, 1).without("gen_ai.provider.name")).settle();

    assertThat(pipeline.points(MetricName.CALLS).with("gen_ai.provider.name=unknown")).hasSize(1);
  }

  @Test
  void calls_beforeTheirFeatureIsKnown_wait() {
    pipeline.accept(chat(1_000, 500));
    assertThat(pipeline.points(MetricName.CALLS).values()).isEmpty();

    pipeline.accept(chat(1_000, 500).with("feature_tag", "late"));

    assertThat(pipeline.points(MetricName.CALLS).with("feature_tag=late")).containsValue(1.0);
  }

  @Test
  void calls_thatNeverNameAFeature_areToldWhenTheirTaskSettles() {
    pipeline.accept(chat(1_000, 500)).settle();

    assertThat(pipeline.points(MetricName.CALLS).with("feature_tag=unattributed"))
        .containsValue(1.0);
  }

  // 1,000 tokens for 1 and 500 for 2 USD per million, four times and once
  @Test
  void callsAndCost_ofSampledTraces_areThoseOfAllTraces() {
    pipeline
        .accept(
            chat(1_000, 500).at(1, 1).state("ot", "th:c"),
            chat(1_000, 500).at(2, 2).state("ot", "th:0"),
            chat(1_000, 500).at(3, 3))
        .settle();

    assertThat(pipeline.points(MetricName.CALLS).with("cps.estimation=extrapolated"))
        .containsValue(4.0)
        .hasSize(1);
    assertThat(pipeline.points(MetricName.CALLS).with("cps.estimation=exact"))
        .containsValue(1.0)
        .hasSize(1);
    assertThat(pipeline.points(MetricName.CALLS).sum()).isEqualTo(6);
    assertThat(pipeline.points(MetricName.CALL_COST).sum()).isEqualTo(0.012);
  }
}
