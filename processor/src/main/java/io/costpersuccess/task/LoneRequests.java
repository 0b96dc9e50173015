package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.ModelRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests to models in traces where no call is known yet that they may be part of. As most calls
 * are told by a span around their request, which ends a moment later, few are here at a time.
 * Bounded in number and time. Not thread-safe.
 */
final class LoneRequests {
  private final Cache<Origin, Map<Long, ModelRequest>> byTrace;
  private final List<Map<Long, ModelRequest>> quiet = new ArrayList<>();

  LoneRequests(WindowSettings settings, Ticker ticker) {
    this.byTrace =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .expireAfterWrite(settings.idleTimeout())
            .maximumWeight(settings.maxOpen())
            .weigher((Origin trace, Map<Long, ModelRequest> requests) -> requests.size())
            .evictionListener((trace, requests, cause) -> quiet.add(requireNonNull(requests)))
            .build();
  }

  /**
   * Takes a request in.
   *
   * @param trace the fragment of its trace; null when nothing else is known of it
   */
  void add(ModelRequest request, @Nullable Fragment trace) {
    if (trace == null || !trace.hasCallBeside(request)) {
      Origin origin = Origin.ofTrace(request.span().traceId());
      Map<Long, ModelRequest> known = byTrace.getIfPresent(origin);
      Map<Long, ModelRequest> requests = known == null ? new HashMap<>(2) : known;
      requests.put(SpanIds.parse(request.span().spanId()), request);
      byTrace.put(origin, requests);
    }
  }

  /** Lets go of what a trace that learned of a call explains. */
  void explain(Fragment trace) {
    if (byTrace.estimatedSize() == 0) {
      return;
    }
    Map<Long, ModelRequest> requests = byTrace.getIfPresent(trace.origin());
    if (requests != null && requests.values().removeIf(trace::hasCallBeside)) {
      if (requests.isEmpty()) {
        byTrace.invalidate(trace.origin());
      } else {
        byTrace.put(trace.origin(), requests);
      }
    }
  }

  /** Takes away the requests of traces that have been quiet for the idle time. */
  List<ModelRequest> takeQuiet() {
    byTrace.cleanUp();
    List<ModelRequest> taken =
        quiet.stream().flatMap(requests -> requests.values().stream()).toList();
    quiet.clear();
    return taken;
  }

  /** Takes away all requests. */
  List<ModelRequest> takeAll() {
    quiet.addAll(byTrace.asMap().values());
    byTrace.invalidateAll();
    return takeQuiet();
  }
}
