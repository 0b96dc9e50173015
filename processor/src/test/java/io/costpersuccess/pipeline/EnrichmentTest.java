package io.costpersuccess.pipeline;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.task.FakeTicker;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrichmentTest {
  // 1,000 tokens for 1 USD and 500 for 2 USD per million
  private static final double COST = 0.002;

  private final CostPipeline pipeline =
      new CostPipeline(
          PipelineSettings.DEFAULT, TestPipelines.PRICES, new FakeTicker(), PipelineListener.NONE);

  @Test
  void enrichment_pricedCall_hasCostStatusAndPrice() {
    assertThat(enrichment(chat(1_000, 500)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cps.cost.usd",
                COST,
                "cps.cost.status",
                "priced",
                "cps.price.id",
                "acme/small",
                "gen_ai.usage.cost",
                COST));
  }

  @Test
  void enrichment_featureOfTheSpan_isAdded() {
    assertThat(enrichment(chat(1_000, 500).with("feature_tag", "support")))
        .containsEntry("feature_tag", "support");
  }

  @Test
  void enrichment_unknownModel_hasOnlyItsStatus() {
    assertThat(enrichment(chat(1_000, 500).with("gen_ai.response.model", "mystery")))
        .isEqualTo(Map.of("cps.cost.status", "unpriced:unknown_model"));
  }

  @Test
  void enrichment_callWithoutUsage_hasOnlyItsStatus() {
    assertThat(enrichment(chat())).isEqualTo(Map.of("cps.cost.status", "unpriced:missing_usage"));
  }

  @Test
  void enrichment_reportedCost_isLeftAsItIs() {
    assertThat(enrichment(chat(1_000, 500).with("gen_ai.usage.cost", 0.5)))
        .isEqualTo(Map.of("cps.cost.usd", 0.5, "cps.cost.status", "priced:reported"));
  }

  @Test
  void enrichment_unreadableReportedCost_isLeftAsItIs() {
    assertThat(enrichment(chat(1_000, 500).with("gen_ai.usage.cost", "cheap")))
        .containsEntry("cps.cost.usd", COST)
        .doesNotContainKey("gen_ai.usage.cost");
  }

  @Test
  void enrichment_spanThatWasEnriched_isPricedAnew() {
    SpanBuilder enriched =
        chat(1_000, 500).with("gen_ai.usage.cost", 7.0).with("cps.cost.status", "priced");

    assertThat(enrichment(enriched))
        .containsEntry("gen_ai.usage.cost", COST)
        .containsEntry("cps.cost.usd", COST);
  }

  @Test
  void enrichment_otherSpan_isEmpty() {
    assertThat(enrichment(span().with("session.id", "s").with("cps.success", true))).isEmpty();
  }

  @Test
  void enrichment_always_takesNothingIn() {
    enrichment(chat(1_000, 500));

    assertThat(pipeline.openTasks()).isZero();
  }

  private Map<String, Object> enrichment(SpanBuilder builder) {
    return pipeline.enrichment(builder.build());
  }

  /** 1,000, 2,600 and 4,500 tokens in, 500, 1,000 and 1,400 out, each with those before it. */
  @Test
  void enrichment_toolLoopThatCountsOn_isEachCallsOwnPart() {
    SpanBuilder first = turn(2, 1_000, 500, "TOOL_CALLS");
    SpanBuilder second = turn(3, 2_600, 1_000, "TOOL_CALLS").after(3);
    SpanBuilder last = turn(4, 4_500, 1_400, "STOP").after(6);

    assertThat(List.of(ended(first), ended(second), ended(last)))
        .containsExactly(0.002, 0.0026, 0.0027);
    assertThat(enrichment(second)).as("again").containsEntry("cps.cost.usd", 0.0026);
  }

  @Test
  void enrichment_callBesideAToolLoopThatCountsOn_isItsOwn() {
    ended(turn(2, 1_000, 500, "TOOL_CALLS"));

    assertThat(enrichment(turn(3, 2_600, 1_000, "STOP").under(8).after(3)))
        .as("under another parent")
        .containsEntry("cps.cost.usd", 0.0046);
    assertThat(enrichment(chat(1_000, 500).at(5, 1))).containsEntry("cps.cost.usd", COST);
  }

  /** The cost that a span is enriched with before it is taken in. */
  private double ended(SpanBuilder span) {
    Object usd = enrichment(span).get("cps.cost.usd");
    pipeline.accept(span.build());
    return (double) usd;
  }

  /** A call in the tool loop of Spring AI 1, whose counts are the sums so far. */
  private static SpanBuilder turn(int span, long input, long output, String finish) {
    return chat()
        .at(1, span)
        .under(1)
        .scope("org.springframework.boot")
        .version("3.5.0")
        .without("gen_ai.provider.name")
        .with("gen_ai.system", "acme")
        .with("gen_ai.response.finish_reasons", "[\"" + finish + "\"]")
        .with("gen_ai.usage.input_tokens", Long.toString(input))
        .with("gen_ai.usage.output_tokens", Long.toString(output));
  }
}
