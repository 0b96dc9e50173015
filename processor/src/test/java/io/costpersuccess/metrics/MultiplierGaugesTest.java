package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.PriceTerms;
import io.costpersuccess.span.SpanBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Factors of cost from spans to gauges: a million tokens cost 4 USD, cached 1, of output 20. */
class MultiplierGaugesTest {
  private static final String ARM = "cps.arm=small feature_tag=unattributed";

  private final MeteredPipeline pipeline =
      new MeteredPipeline(
          Catalogue.of(
              List.of(
                  price(ServiceTier.STANDARD, "4", "1", "20"),
                  price(ServiceTier.BATCH, "2", "0.5", "10"))));

  @AfterEach
  void close() {
    pipeline.close();
  }

  // By hand: 2 + 0.5 + 1 + 1 in a batch; 4 + 1 + 2 + 2 = 9 without; 4 + 4 + 2 + 2 = 12 uncached;
  // 10 without reasoning
  @Test
  void gauges_batchedCachedReasoning_areItsFactors() {
    pipeline.accept(batched()).settle();

    assertGauge(MetricName.BATCH_MULTIPLIER, 4.5 / 9);
    assertGauge(MetricName.CACHE_MULTIPLIER, 9 / 12.0);
    assertGauge(MetricName.REASONING_MULTIPLIER, 12 / 10.0);
    assertGauge(MetricName.RETRY_MULTIPLIER, 1);
  }

  // By hand: a call of 4 more on every step
  @Test
  void gauges_lateCall_countIt() {
    pipeline.accept(batched()).settle();
    pipeline.accept(chat(1_000_000, 0).with("session.id", "s").at(2, 2).after(60)).settle();

    assertGauge(MetricName.BATCH_MULTIPLIER, 8.5 / 13);
    assertGauge(MetricName.CACHE_MULTIPLIER, 13 / 16.0);
    assertGauge(MetricName.REASONING_MULTIPLIER, 16 / 14.0);
  }

  @Test
  void gauges_reportedCost_areNotObserved() {
    pipeline.accept(batched().with("gen_ai.usage.cost", 0.5)).settle();

    assertThat(pipeline.points(MetricName.BATCH_MULTIPLIER).values()).isEmpty();
    assertThat(pipeline.points(MetricName.CACHE_MULTIPLIER).values()).isEmpty();
    assertThat(pipeline.points(MetricName.REASONING_MULTIPLIER).values()).isEmpty();
    assertGauge(MetricName.RETRY_MULTIPLIER, 1);
  }

  private void assertGauge(MetricName name, double value) {
    assertThat(pipeline.points(name).values())
        .hasEntrySatisfying(ARM, found -> assertThat(found).isCloseTo(value, within(1e-12)))
        .hasSize(1);
  }

  /** Half of the prompt from the cache, half of the answer reasoning. */
  private static SpanBuilder batched() {
    return chat(2_000_000, 200_000)
        .with("session.id", "s")
        .with("gen_ai.usage.cache_read.input_tokens", 1_000_000L)
        .with("gen_ai.usage.reasoning.output_tokens", 100_000L)
        .with("openai.response.service_tier", "batch");
  }

  private static Price price(ServiceTier tier, String input, String cacheRead, String output) {
    return Price.builder("acme", "small")
        .terms(PriceTerms.ofTier(tier))
        .usdPerMillion(UsageClass.INPUT, new BigDecimal(input))
        .usdPerMillion(UsageClass.CACHE_READ, new BigDecimal(cacheRead))
        .usdPerMillion(UsageClass.OUTPUT, new BigDecimal(output))
        .build();
  }
}
