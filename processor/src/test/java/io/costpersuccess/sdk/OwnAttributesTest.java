package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;

/** What we add to a span while it ends is not read back as a fact when it has ended. */
class OwnAttributesTest {
  private static String settled(TestSdk sdk, String key) {
    sdk.shutDownTracing();
    assertThat(sdk.ledger()).hasSize(1);
    return sdk.ledger().get(0).get(AttributeKey.stringKey("cps.task." + key));
  }

  @Test
  void settle_callWePriced_isNotReportedByOthers() {
    try (var sdk = new TestSdk()) {
      sdk.chat().setAttribute("feature_tag", "search").startSpan().end();

      assertThat(settled(sdk, "model_cost_usd")).isEqualTo("0.002");
      assertThat(sdk.counts("cps.calls"))
          .singleElement()
          .extracting(point -> point.getAttributes().get(AttributeKey.stringKey("feature_tag")))
          .isEqualTo("search");
    }
  }

  @Test
  void settle_callBeneathTheSpanThatNamesTheFeature_isOfThatFeature() {
    try (var sdk = new TestSdk()) {
      Span root = sdk.span("turn").setAttribute("feature_tag", "zebra").startSpan();
      sdk.chat().setParent(Context.root().with(root)).startSpan().end();
      root.end();

      assertThat(settled(sdk, "feature_tag")).isEqualTo("zebra");
    }
  }

  @Test
  void end_callWithoutAFeature_isGivenNone() {
    try (var sdk = new TestSdk()) {
      sdk.chat().startSpan().end();

      Attributes attributes = sdk.onlySpan().getAttributes();
      assertThat(attributes.get(AttributeKey.stringKey("feature_tag"))).isNull();
      assertThat(attributes.get(AttributeKey.doubleKey("cps.cost.usd"))).isEqualTo(0.002);
    }
  }
}
