package io.costpersuccess.sdk;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.pipeline.CostPipeline;
import java.time.Duration;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A look for outcomes that are told while no model call ever is: then a minute after the first
 * outcome, or at the end, one warning says what the likely causes are. Not thread-safe.
 */
final class CallWatch {
  private static final Logger logger = Logger.getLogger(CallWatch.class.getName());
  private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

  private static final String WARNING =
      "Outcomes arrive, but no span of a model call was ever seen, so nothing can be priced. Likely"
          + " causes: the client library of the model is not instrumented, or not for the API in use"
          + " (the Java agent has no spans for OpenAI's Responses API); the application builds an"
          + " OpenTelemetry SDK of its own beside the agent's, as Spring Boot does, which a bean that"
          + " returns GlobalOpenTelemetry.get() cures; spans of calls go to another exporter, or are"
          + " sampled out. cps.calls.uninstrumented counts the requests to models that are seen.";

  private final CostPipeline pipeline;
  private final Ticker ticker;
  private @Nullable Long firstSeen;
  private boolean isDone;

  CallWatch(CostPipeline pipeline, Ticker ticker) {
    this.pipeline = pipeline;
    this.ticker = ticker;
  }

  /** Warns if outcomes have waited for a call for a minute. */
  void look() {
    if (!isDone && pipeline.hasSeenSignal()) {
      long now = ticker.read();
      Long first = firstSeen == null ? Long.valueOf(now) : firstSeen;
      firstSeen = first;
      if (now - first >= PATIENCE_NANOS) {
        end();
      }
    }
  }

  /** Warns, unless a call was seen, no outcome was, or it was warned before. */
  void end() {
    if (!isDone && pipeline.hasSeenSignal()) {
      isDone = true;
      if (!pipeline.hasSeenCall()) {
        logger.warning(WARNING);
      }
    }
  }
}
