package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.costpersuccess.pipeline.TestPipelines;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostSpanProcessorTest {
  private static final AttributeKey<Double> COST = AttributeKey.doubleKey("cps.cost.usd");
  private static final AttributeKey<Double> USAGE_COST =
      AttributeKey.doubleKey("gen_ai.usage.cost");
  private static final AttributeKey<String> STATUS = AttributeKey.stringKey("cps.cost.status");
  private static final AttributeKey<String> VERDICT = AttributeKey.stringKey("cps.task.verdict");

  /** 1,000 tokens for 1 USD and 500 for 2 USD per million. */
  private static final double USD = 0.002;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void span_whereverTheProcessorStands_isExportedWithItsCost(boolean first) {
    try (var sdk = new TestSdk(() -> TestPipelines.PRICES, first)) {
      sdk.chat().setAttribute("feature_tag", "support").startSpan().end();

      assertThat(sdk.onlySpan().getAttributes().asMap())
          .contains(
              entry(COST, USD),
              entry(USAGE_COST, USD),
              entry(STATUS, "priced"),
              entry(AttributeKey.stringKey("cps.price.id"), "acme/small"),
              entry(AttributeKey.stringKey("feature_tag"), "support"));
    }
  }

  @Test
  void span_withACostOfSomebodyElse_keepsIt() {
    try (var sdk = new TestSdk()) {
      sdk.chat().setAttribute(USAGE_COST, 0.5).startSpan().end();

      assertThat(sdk.onlySpan().getAttributes().asMap())
          .contains(entry(USAGE_COST, 0.5), entry(COST, 0.5), entry(STATUS, "priced:reported"));
    }
  }

  @Test
  void span_thatIsNoCall_isExportedAsItIs() {
    try (var sdk = new TestSdk()) {
      sdk.span("GET /").setAttribute("session.id", "s").startSpan().end();

      assertThat(sdk.onlySpan().getAttributes().asMap())
          .containsOnly(entry(AttributeKey.stringKey("session.id"), "s"));
    }
  }

  @Test
  void shutdown_openTasks_areSettledForMetricsAndLedger() {
    try (var sdk = new TestSdk()) {
      sdk.chat().setAttribute("session.id", "s").startSpan().end();
      sdk.chat().startSpan().end();
      sdk.shutDownTracing();

      assertThat(sdk.counts("cps.tasks"))
          .singleElement()
          .satisfies(point -> assertThat(point.getValue()).isEqualTo(2));
      assertThat(sdk.ledger())
          .hasSize(2)
          .allSatisfy(
              entry ->
                  assertThat(entry.get(AttributeKey.stringKey("cps.task.closed_because")))
                      .isEqualTo("shutdown"));
    }
  }

  @Test
  void shutdown_twice_settlesOnce() {
    try (var sdk = new TestSdk()) {
      sdk.chat().startSpan().end();
      sdk.shutDownTracing();
      sdk.shutDownTracing();

      assertThat(sdk.ledger()).hasSize(1);
    }
  }

  @Test
  void failedCall_withoutOtherCalls_settlesAsFailure() {
    try (var sdk = new TestSdk()) {
      sdk.chat().startSpan().setStatus(StatusCode.ERROR).end();
      sdk.shutDownTracing();

      assertThat(sdk.ledger().get(0).get(VERDICT)).isEqualTo("failure");
    }
  }

  @Test
  void spanEvent_signal_decidesTheVerdict() {
    try (var sdk = new TestSdk()) {
      Attributes down = Attributes.of(AttributeKey.stringKey("cps.signal.name"), "thumbs_down");
      sdk.chat().startSpan().addEvent("cps.signal", down).end();
      sdk.shutDownTracing();

      assertThat(sdk.ledger().get(0).get(VERDICT)).isEqualTo("failure");
    }
  }

  @Test
  void logRecord_signal_decidesTheVerdict() {
    try (var sdk = new TestSdk()) {
      Span span = sdk.chat().startSpan();
      span.end();
      sdk.signal("thumbs_down", span, "app");
      sdk.shutDownTracing();

      assertThat(sdk.ledger().get(0).get(VERDICT)).isEqualTo("failure");
    }
  }

  @Test
  void logRecord_ofOurOwnScope_isIgnored() {
    try (var sdk = new TestSdk()) {
      Span span = sdk.chat().startSpan();
      span.end();
      sdk.signal("thumbs_down", span, "io.costpersuccess");
      sdk.shutDownTracing();

      assertThat(sdk.ledger().get(0).get(VERDICT)).isEqualTo("success");
    }
  }

  @Test
  void span_afterShutdown_isLeftAlone() {
    try (var sdk = new TestSdk()) {
      Span late = sdk.chat().startSpan();
      sdk.shutDownTracing();
      late.end();

      assertThat(sdk.ledger()).isEmpty();
      assertThat(sdk.counts("cps.calls")).isEmpty();
    }
  }

  @Test
  void supplierThatThrows_neverReachesTheApplicationAndIsLoggedOnce() {
    var asked = new AtomicInteger();
    try (var log = new CapturedLog("io.costpersuccess.sdk");
        var sdk =
            new TestSdk(
                () -> {
                  asked.incrementAndGet();
                  throw new LinkageError("no such class");
                },
                true)) {
      Span span = sdk.chat().startSpan();
      sdk.signal("thumbs_up", span, "app");
      span.end();

      assertThat(sdk.onlySpan().getAttributes().asMap()).doesNotContainKey(COST);

      sdk.shutDownTracing();

      assertThat(asked).hasValue(1);
      assertThat(log.messages())
          .containsExactly("WARNING Cost per success left telemetry out, 1 times so far");
      assertThat(log.records().get(0).getThrown()).hasMessage("no such class");
    }
  }

  @Test
  void suppliers_noSpan_areNotAsked() {
    try (var sdk =
        new TestSdk(
            () -> {
              throw new AssertionError("asked");
            },
            true)) {
      sdk.shutDownTracing();

      assertThat(sdk.counts("cps.calls")).isEmpty();
    }
  }
}
