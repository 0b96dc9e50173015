package io.costpersuccess.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.SpanRef;
import java.util.HashMap;
import java.util.Map;

/**
 * Spans that are no calls, of traces of which no call was seen yet. Where spans come in any order
 * they may turn out to stand above one. Bounded in number and time. Not thread-safe.
 */
final class Wayside {
  private final boolean isOpen;
  private final Cache<String, Map<String, Waypoint>> byTrace;

  Wayside(WindowSettings settings, Ticker ticker) {
    this.isOpen = settings.mostWaypoints() > 0;
    this.byTrace =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfterWrite(settings.idleTimeout())
            .maximumWeight(settings.mostWaypoints())
            .weigher((String trace, Map<String, Waypoint> spans) -> spans.size())
            .build();
  }

  /** Whether anything is remembered here. */
  boolean isOpen() {
    return isOpen;
  }

  void put(SpanRef span, Waypoint waypoint) {
    if (!isOpen) {
      return;
    }
    Map<String, Waypoint> known = byTrace.getIfPresent(span.traceId());
    Map<String, Waypoint> spans = known == null ? new HashMap<>(4) : known;
    spans.merge(span.spanId(), waypoint, Waypoint::and);
    byTrace.put(span.traceId(), spans);
  }

  /** Takes away the spans of a trace, by id. */
  Map<String, Waypoint> take(String traceId) {
    Map<String, Waypoint> spans = byTrace.asMap().remove(traceId);
    return spans == null ? Map.of() : spans;
  }
}
