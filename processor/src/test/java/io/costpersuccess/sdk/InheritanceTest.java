package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.costpersuccess.dialect.CorrelationKeys;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InheritanceTest {
  private static final String SESSION_ID = "session.id";
  private static final AttributeKey<String> SESSION = AttributeKey.stringKey(SESSION_ID);
  private static final AttributeKey<String> FEATURE = AttributeKey.stringKey("feature_tag");
  private static final AttributeKey<String> TASK = AttributeKey.stringKey("cps.task.task");
  private static final AttributeKey<String> TASK_FEATURE =
      AttributeKey.stringKey("cps.task.feature_tag");

  private final TestSdk sdk = new TestSdk();

  @AfterEach
  void close() {
    sdk.close();
  }

  @Test
  void baggage_onTheContextOfACall_namesItsTaskAndFeature() {
    Context context = baggage(Context.root(), SESSION_ID, "s-1");
    context = baggage(context, "feature_tag", "support");

    sdk.chat().setParent(context).startSpan().end();

    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isEqualTo("s-1");
    assertThat(sdk.onlySpan().getAttributes().get(FEATURE)).isEqualTo("support");

    sdk.shutDownTracing();

    assertThat(sdk.ledger())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.get(TASK)).isEqualTo("s-1");
              assertThat(entry.get(TASK_FEATURE)).isEqualTo("support");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"user.id", "cps.success", "gen_ai.usage.input_tokens"})
  void baggage_ofAnotherKey_isLeftAlone(String key) {
    sdk.chat().setParent(baggage(Context.root(), key, "1")).startSpan().end();

    assertThat(sdk.onlySpan().getAttributes().asMap())
        .doesNotContainKey(AttributeKey.stringKey(key));
  }

  @Test
  void baggage_empty_isNone() {
    sdk.chat().setParent(baggage(Context.root(), SESSION_ID, "")).startSpan().end();

    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isNull();
  }

  @Test
  void parent_twoLevelsUp_isInherited() {
    Span request = sdk.span("GET /").setAttribute(FEATURE, "support").startSpan();
    Span step = sdk.span("answer").setParent(Context.root().with(request)).startSpan();
    sdk.chat().setParent(Context.root().with(step)).startSpan().end();

    assertThat(sdk.onlySpan().getAttributes().get(FEATURE)).isEqualTo("support");
  }

  @Test
  void parent_taggedAfterItsStart_isInherited() {
    Span request = sdk.span("GET /").startSpan().setAttribute(SESSION, "late");
    sdk.chat().setParent(Context.root().with(request)).startSpan().end();

    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isEqualTo("late");
  }

  @Test
  void parent_ofAnotherProcess_hasNothingToGive() {
    SpanContext remote =
        SpanContext.createFromRemoteParent(
            "0af7651916cd43dd8448eb211c80319c",
            "b7ad6b7169203331",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    sdk.chat().setParent(Context.root().with(Span.wrap(remote))).startSpan().end();

    assertThat(sdk.onlySpan().getParentSpanId()).isEqualTo("b7ad6b7169203331");
    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isNull();
  }

  /** It is nearer: it may have been put there within the parent. */
  @Test
  void baggageAndParent_ofOneKey_isTheBaggages() {
    Span request = sdk.span("GET /").setAttribute(SESSION, "parent").startSpan();
    Context context = baggage(Context.root().with(request), SESSION_ID, "baggage");
    sdk.chat().setParent(context).startSpan().end();

    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isEqualTo("baggage");
  }

  @Test
  void attribute_ofTheSpanItself_isKept() {
    sdk.chat()
        .setAttribute(SESSION, "own")
        .setParent(baggage(Context.root(), SESSION_ID, "other"))
        .startSpan()
        .end();

    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isEqualTo("own");
  }

  @Test
  void attribute_ofTheSpanItselfThatIsANumber_isKept() {
    sdk.chat()
        .setAttribute(SESSION_ID, 7L)
        .setParent(baggage(Context.root(), SESSION_ID, "other"))
        .startSpan()
        .end();

    assertThat(sdk.onlySpan().getAttributes().get(AttributeKey.longKey(SESSION_ID))).isEqualTo(7);
    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isNull();
  }

  @Test
  void attribute_setAfterTheStart_wins() {
    Span chat = sdk.chat().setParent(baggage(Context.root(), SESSION_ID, "inherited")).startSpan();
    chat.setAttribute(SESSION, "own").end();

    assertThat(sdk.onlySpan().getAttributes().get(SESSION)).isEqualTo("own");
  }

  @Test
  void baggage_ofTenKilobytes_isCut() {
    String hostile = "x".repeat(10_000);

    assertThat(inherited(hostile)).hasSizeLessThanOrEqualTo(256).startsWith("x".repeat(200));
  }

  @Test
  void baggage_thatBeginsAlike_staysTwoIds() {
    String one = "x".repeat(10_000) + "1";
    String other = "x".repeat(10_000) + "2";

    assertThat(inherited(one)).isNotEqualTo(inherited(other));
  }

  /** A parent's own long id and what its child takes over name one task. */
  @Test
  void parent_withALongId_sharesItsTask() {
    Span request = sdk.span("GET /").setAttribute(SESSION, "x".repeat(1_000)).startSpan();
    sdk.chat().setParent(Context.root().with(request)).startSpan().end();
    request.end();
    sdk.chat().setAttribute(SESSION, "x".repeat(1_000)).startSpan().end();
    sdk.shutDownTracing();

    assertThat(sdk.ledger()).hasSize(1);
  }

  @Test
  void span_ofAScopeWithoutCalls_inheritsNothing() {
    Context context = baggage(Context.root(), SESSION_ID, "s-1");
    sdk.span("SELECT", "io.opentelemetry.jdbc").setParent(context).startSpan().end();

    assertThat(sdk.onlySpan().getAttributes().isEmpty()).isTrue();
  }

  @Test
  void keys_ofTaskScopeFeatureAndArm_areInheritedAndDimensionsAreNot() {
    var keys =
        new CorrelationKeys(
            List.of("task"),
            List.of("tenant"),
            List.of("team"),
            List.of("arm"),
            List.of(),
            List.of("region"));
    Span span = sdk.span("step").startSpan();
    Context context = Context.root();
    for (String key : List.of("task", "tenant", "team", "arm", "region", "session.id")) {
      context = baggage(context, key, "v");
    }

    new Inheritance(keys).accept(context, (ReadWriteSpan) span);

    assertThat(((ReadWriteSpan) span).getAttributes().asMap().keySet())
        .extracting(AttributeKey::getKey)
        .containsExactlyInAnyOrder("task", "tenant", "team", "arm");
  }

  @Test
  void span_withNothingToInherit_makesHardlyAnyGarbage() {
    var inheritance = new Inheritance(CorrelationKeys.DEFAULT);
    Span parent = sdk.span("GET /").setAttribute("http.route", "/").startSpan();
    var heir = (ReadWriteSpan) sdk.span("step").startSpan();
    Context context = Context.root().with(parent);
    inheritance.accept(context, heir);
    long before = allocated();

    for (int i = 0; i < 1_000; i++) {
      inheritance.accept(context, heir);
    }

    // Nothing once it is compiled; 64 bytes for each leave room for the interpreter.
    assertThat(allocated() - before).isLessThan(64_000);
  }

  private String inherited(String sessionId) {
    var span = (ReadWriteSpan) sdk.span("step").startSpan();
    new Inheritance(CorrelationKeys.DEFAULT)
        .accept(baggage(Context.root(), SESSION_ID, sessionId), span);
    return span.getAttribute(SESSION);
  }

  private static Context baggage(Context context, String key, String value) {
    return context.with(Baggage.fromContext(context).toBuilder().put(key, value).build());
  }

  private static long allocated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
