package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Subject;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.span.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A priced call in the making: an inference by {@code small} of 100 tokens for 0.01 USD, at the
 * start of telemetry for two seconds.
 */
public final class CallBuilder {
  private static final long SECONDS = 2;

  private final int trace;
  private final int span;
  private @Nullable String parent;
  private @Nullable String model = "small";
  private @Nullable String requested;
  private Operation operation = Operation.INFERENCE;
  private UsageReading usage = tokens(100);
  private Instant start = START;
  private boolean failed;
  private boolean invalid;
  private boolean cached;
  private String prompt = "";
  private @Nullable String responseId;
  private @Nullable BigDecimal usd = new BigDecimal("0.01");
  private int attempt;
  private Reporter reporter = new Reporter("test", false, false, false);

  private CallBuilder(int trace, int span) {
    this.trace = trace;
    this.span = span;
  }

  /** The call of this span, by numbers. */
  public static CallBuilder call(int trace, int span) {
    return new CallBuilder(trace, span);
  }

  private static UsageReading tokens(long input) {
    return UsageReading.exact(Usage.of(Map.of(UsageClass.INPUT, input)));
  }

  /** Beneath this span of its trace. */
  public CallBuilder under(int number) {
    parent = Ids.span(number);
    return this;
  }

  /** Answered by this model; null when nobody told. */
  public CallBuilder by(@Nullable String name) {
    model = name;
    return this;
  }

  /** Asked for by this name. */
  public CallBuilder asked(String name) {
    requested = name;
    return this;
  }

  /** Told by this instrumentation. */
  public CallBuilder toldBy(Reporter value) {
    reporter = value;
    return this;
  }

  /** Of this kind. */
  public CallBuilder asking(Operation value) {
    operation = value;
    return this;
  }

  /** Of this many tokens. */
  public CallBuilder using(long input) {
    usage = tokens(input);
    return this;
  }

  /** Without any usage, and hence unpriced. */
  public CallBuilder silent() {
    usage = UsageReading.MISSING;
    usd = null;
    return this;
  }

  /** Begun this many seconds after the start of telemetry. */
  public CallBuilder after(long seconds) {
    start = START.plusSeconds(seconds);
    return this;
  }

  /** Ended in an error. */
  public CallBuilder failed() {
    failed = true;
    return this;
  }

  /** Answered with nothing of use. */
  public CallBuilder invalid() {
    invalid = true;
    return this;
  }

  /** Made with this prompt. */
  public CallBuilder prompt(String name) {
    prompt = name;
    return this;
  }

  /** With this response id. */
  public CallBuilder response(String id) {
    responseId = id;
    return this;
  }

  /** For this many USD. */
  public CallBuilder usd(String amount) {
    usd = new BigDecimal(amount);
    return this;
  }

  /** Answered by a cache. */
  public CallBuilder cached() {
    cached = true;
    return this;
  }

  /** With usage but without a price. */
  public CallBuilder unpriced() {
    usd = null;
    return this;
  }

  /** By its own word the try of this number. */
  public CallBuilder attempt(int number) {
    attempt = number;
    return this;
  }

  /** The call. */
  public PricedCall build() {
    var call =
        new LlmCall(
            new SpanRef(Ids.trace(trace), Ids.span(span), parent),
            reporter,
            operation,
            new Model("acme", model, requested),
            usage,
            PriceConditions.STANDARD,
            start,
            start.plusSeconds(SECONDS),
            new Attempt(failed, invalid, false, cached, attempt),
            responseId,
            null,
            prompt);
    CostStatus status = usd == null ? CostStatus.UNKNOWN_MODEL : CostStatus.PRICED;
    return new PricedCall(call, new Cost(status, usd, List.of(), null), call.model().displayName());
  }

  /** A call at the price of this builder's calls: 0.0001 USD for a token. */
  public static PricedCall priced(LlmCall call) {
    boolean usable = call.usage().isUsable();
    BigDecimal amount =
        new BigDecimal("0.0001").multiply(BigDecimal.valueOf(call.usage().usage().tokens()));
    CostStatus status = usable ? CostStatus.PRICED : CostStatus.MISSING_USAGE;
    return new PricedCall(
        call,
        new Cost(status, usable ? amount : null, List.of(), null),
        call.model().displayName());
  }

  /** The call as a fact that binds nothing. */
  public Fact fact() {
    return fact(Binding.NONE);
  }

  /** The call as a fact with this binding. */
  public Fact fact(Binding binding) {
    PricedCall call = build();
    return new Fact(Subject.ofTrace(Ids.trace(trace)), binding, call, List.of(), call.call().end());
  }
}
