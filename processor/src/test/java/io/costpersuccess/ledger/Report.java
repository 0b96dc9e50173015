package io.costpersuccess.ledger;

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
import io.costpersuccess.task.CallBuilder;
import io.costpersuccess.task.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of a call in trace 1, at 0.0001 USD for a token: by scope {@code inner}, of model
 * {@code small-2026-01-01}, in milliseconds since the start of telemetry.
 */
record Report(
    int span,
    int parent,
    String scope,
    Operation operation,
    @Nullable String model,
    long input,
    long output,
    Attempt attempt,
    int startMillis,
    int endMillis) {

  /** The parent of a root span. */
  static final int NONE = 0;

  /** A call that was answered. */
  static Report answered(int span, int parent, long input, long output) {
    return new Report(
        span,
        parent,
        "inner",
        Operation.INFERENCE,
        "small-2026-01-01",
        input,
        output,
        Attempt.OK,
        1000,
        2000);
  }

  /** A call without usage. */
  static Report silent(int span, int parent, Attempt attempt) {
    return answered(span, parent, 0, 0).ended(attempt);
  }

  Report ended(Attempt value) {
    return new Report(
        span, parent, scope, operation, model, input, output, value, startMillis, endMillis);
  }

  Report by(String itsScope, String itsModel) {
    return new Report(
        span,
        parent,
        itsScope,
        operation,
        itsModel,
        input,
        output,
        attempt,
        startMillis,
        endMillis);
  }

  Report asking(Operation value) {
    return new Report(
        span, parent, scope, value, model, input, output, attempt, startMillis, endMillis);
  }

  Report at(int start, int end) {
    return new Report(span, parent, scope, operation, model, input, output, attempt, start, end);
  }

  /** The same call as another span reports it, around this one. */
  Report around(int itsSpan, int itsParent, String itsScope) {
    return new Report(
        itsSpan,
        itsParent,
        itsScope,
        operation,
        model,
        input,
        output,
        attempt,
        startMillis - 10,
        endMillis + 10);
  }

  Report under(int itsParent) {
    return new Report(
        span, itsParent, scope, operation, model, input, output, attempt, startMillis, endMillis);
  }

  /** Without its counts. */
  Report mute() {
    return new Report(span, parent, scope, operation, model, 0, 0, attempt, startMillis, endMillis);
  }

  private UsageReading usage() {
    return input + output == 0
        ? UsageReading.MISSING
        : UsageReading.exact(Usage.of(Map.of(UsageClass.INPUT, input, UsageClass.OUTPUT, output)));
  }

  PricedCall priced() {
    var call =
        new LlmCall(
            new SpanRef(Ids.trace(1), Ids.span(span), parent == NONE ? null : Ids.span(parent)),
            new Reporter(scope, false, false, false, null, scope.startsWith("com.anthropic.sdk")),
            operation,
            new Model("", model),
            usage(),
            PriceConditions.STANDARD,
            time(startMillis),
            time(endMillis),
            attempt,
            null,
            null);
    return attempt.rejected() && input + output == 0
        ? new PricedCall(
            call,
            new Cost(CostStatus.NOT_BILLED, BigDecimal.ZERO, List.of(), null),
            call.model().displayName())
        : CallBuilder.priced(call);
  }

  private static Instant time(int millis) {
    return START.plusMillis(millis);
  }

  Fact fact() {
    return new Fact(
        Subject.ofTrace(Ids.trace(1)), Binding.NONE, priced(), List.of(), time(endMillis));
  }
}
