package io.costpersuccess.metrics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.ledger.SampleWeight;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostItem;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.task.CallChange;
import io.costpersuccess.task.CountedCall;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.math.BigDecimal;

/**
 * Counters of calls and their cost, added to as the calls are seen, and taken back from when a call
 * turns out to be paid elsewhere; a call that came through a sampler counts for those it stands
 * for.
 */
final class CallMetrics {
  private static final String REPORTED = "reported";
  private static final String FAILED = "failed";

  private final Caps caps;
  private final RetractableCounter cost;
  private final RetractableCounter calls;
  private final RetractableCounter unpriced;
  private final RetractableCounter waste;

  CallMetrics(Meter meter, Caps caps, RetractableCounter waste) {
    this.caps = caps;
    this.cost =
        RetractableCounter.ofMoney(meter, MetricName.CALL_COST, MetricName.CALL_COST_RETRACTED);
    this.calls = RetractableCounter.ofCounts(meter, MetricName.CALLS, MetricName.CALLS_RETRACTED);
    this.unpriced =
        RetractableCounter.ofCounts(
            meter, MetricName.CALLS_UNPRICED, MetricName.CALLS_UNPRICED_RETRACTED);
    this.waste = waste;
  }

  /** Nearly all changes are calls that are new. */
  void record(CallChange change) {
    CountedCall before = change.before();
    CountedCall after = change.after();
    if (before == null) {
      CountedCall added = requireNonNull(after, "a change has a call");
      Context context = context(added);
      measure(added, (counter, attributes, x) -> counter.add(x, attributes, context));
    } else {
      var balance = new Balance();
      measure(before, balance::before);
      if (after != null) {
        measure(after, balance::after);
      }
      balance.settle(context(before));
    }
  }

  private void measure(CountedCall call, PointSink sink) {
    PricedCall priced = call.priced();
    SampleWeight weight = SampleWeight.of(priced.call());
    Attributes attributes =
        caps.call(
            call.featureTag(), priced.call().model(), priced.modelName(), weight.estimation());
    sink.accept(calls, attributes, weight.count());
    if (priced.cost().status().isPriced()) {
      measureCost(call, weight.count(), attributes, sink);
    } else {
      String status = priced.cost().status().wireName();
      sink.accept(unpriced, with(attributes, Keys.COST_STATUS, status), weight.count());
    }
  }

  private void measureCost(
      CountedCall call, BigDecimal count, Attributes attributes, PointSink sink) {
    Cost total = call.priced().cost();
    BigDecimal usd = count.multiply(requireNonNull(total.usd(), "a priced call has a cost"));
    for (CostItem item : total.items()) {
      String usageClass = item.usageClass().wireName();
      sink.accept(cost, with(attributes, Keys.USAGE_CLASS, usageClass), count.multiply(item.usd()));
    }
    if (total.items().isEmpty() && usd.signum() != 0) {
      sink.accept(cost, with(attributes, Keys.USAGE_CLASS, REPORTED), usd);
    }
    if (call.priced().call().attempt().failed() && !call.judging()) {
      sink.accept(waste, with(attributes, Keys.REASON, FAILED), usd);
    }
  }

  private static Attributes with(Attributes attributes, AttributeKey<String> key, String value) {
    return attributes.toBuilder().put(key, value).build();
  }

  /** Pins exemplars to the span of the call, whatever span is current. */
  private static Context context(CountedCall call) {
    SpanRef place = call.priced().call().span();
    SpanContext span =
        SpanContext.create(
            place.traceId(), place.spanId(), TraceFlags.getSampled(), TraceState.getDefault());
    return Context.root().with(Span.wrap(span));
  }
}
