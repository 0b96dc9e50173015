package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.span.SpanView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reader of answers that a semantic cache of the application gave, by the configured flags. Nobody
 * instruments a model that was not asked, so the span with the flag stands for the call.
 */
final class SemanticCacheReader {
  private static final Model UNTOLD = new Model("", null);

  private final List<String> keys;

  SemanticCacheReader(CorrelationKeys keys) {
    this.keys = keys.semanticCache();
  }

  /**
   * The call of a span, answered by the cache where the span says so.
   *
   * @param call the call that the span tells; null when it tells none
   */
  @Nullable LlmCall read(@Nullable LlmCall call, SpanView span) {
    if (!isHit(span)) {
      return call;
    }
    return call == null ? answer(span) : call.fromCache();
  }

  private boolean isHit(SpanView span) {
    for (String key : keys) {
      if (GatewayCache.isHit(span.text(key))) {
        return true;
      }
    }
    return false;
  }

  private static LlmCall answer(SpanView span) {
    return new LlmCall(
            new SpanRef(span.traceId(), span.spanId(), span.parentSpanId()),
            ReporterReader.read(span, Operation.INFERENCE),
            Operation.INFERENCE,
            UNTOLD,
            UsageReading.MISSING,
            PriceConditions.STANDARD,
            SpanTimes.start(span),
            SpanTimes.end(span),
            Attempt.OK,
            null,
            null)
        .fromCache();
  }
}
