package io.costpersuccess.metrics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.ledger.SampleWeight;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostItem;
import io.costpersuccess.pricing.PricedCall;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.math.BigDecimal;

/**
 * Counters of calls and their cost, added to as the calls are seen; a call that came through a
 * sampler counts for those it stands for.
 */
final class CallMetrics {
  private static final String REPORTED = "reported";
  private static final String FAILED = "failed";

  private final Caps caps;
  private final ExactCounter cost;
  private final DoubleCounter calls;
  private final DoubleCounter unpriced;
  private final ExactCounter waste;

  CallMetrics(Meter meter, Caps caps, ExactCounter waste) {
    this.caps = caps;
    this.cost = ExactCounter.growing(meter, MetricName.CALL_COST);
    this.calls = Instruments.weightedCounter(meter, MetricName.CALLS);
    this.unpriced = Instruments.weightedCounter(meter, MetricName.CALLS_UNPRICED);
    this.waste = waste;
  }

  /** A wrapper repeats what the calls beneath it cost, so it is left to the settlement. */
  void record(PricedCall priced, String featureTag) {
    LlmCall call = priced.call();
    if (call.operation() == Operation.WRAPPER) {
      return;
    }
    SampleWeight weight = SampleWeight.of(call);
    Attributes attributes =
        caps.call(featureTag, call.model(), priced.modelName(), weight.estimation());
    Context context = context(call);
    double count = weight.count().doubleValue();
    calls.add(count, attributes, context);
    if (priced.cost().status().isPriced()) {
      recordCost(priced, weight.count(), attributes);
    } else {
      String status = priced.cost().status().wireName();
      unpriced.add(count, attributes.toBuilder().put(Keys.COST_STATUS, status).build(), context);
    }
  }

  private void recordCost(PricedCall priced, BigDecimal count, Attributes attributes) {
    Cost total = priced.cost();
    BigDecimal usd = count.multiply(requireNonNull(total.usd(), "a priced call has a cost"));
    for (CostItem item : total.items()) {
      cost.add(count.multiply(item.usd()), with(attributes, item.usageClass().wireName()));
    }
    if (total.items().isEmpty()) {
      cost.add(usd, with(attributes, REPORTED));
    }
    if (priced.call().attempt().failed()) {
      waste.add(usd, attributes.toBuilder().put(Keys.REASON, FAILED).build());
    }
  }

  private static Attributes with(Attributes attributes, String usageClass) {
    return attributes.toBuilder().put(Keys.USAGE_CLASS, usageClass).build();
  }

  /** Pins exemplars to the span of the call, whatever span is current. */
  private static Context context(LlmCall call) {
    SpanContext span =
        SpanContext.create(
            call.span().traceId(),
            call.span().spanId(),
            TraceFlags.getSampled(),
            TraceState.getDefault());
    return Context.root().with(Span.wrap(span));
  }
}
