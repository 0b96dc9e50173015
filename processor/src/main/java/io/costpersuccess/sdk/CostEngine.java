package io.costpersuccess.sdk;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.metrics.CostMetrics;
import io.costpersuccess.metrics.LedgerLog;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.Listeners;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.task.CloseCause;
import io.opentelemetry.api.OpenTelemetry;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A running pipeline with its metrics, its ledger and the thread {@code cps-settlement}, which
 * settles what is due. The thread ends with {@link #close}.
 */
public final class CostEngine implements AutoCloseable {
  private static final Logger logger = Logger.getLogger(CostEngine.class.getName());
  private static final long CLOSE_EVERY_MILLIS = 1_000;
  private static final long STOP_SECONDS = 5;

  private final CostPipeline pipeline;
  private final CatalogueWatch watch;
  private final Runnable refused;
  private final CallWatch calls;
  private final boolean seesEveryCall;
  private final ScheduledExecutorService timer;
  private final Future<?> settling;

  /**
   * Starts an engine.
   *
   * @param settings everything that can be configured
   * @param catalogue the prices
   * @param openTelemetry where metrics and ledger records go
   */
  public CostEngine(PipelineSettings settings, Catalogue catalogue, OpenTelemetry openTelemetry) {
    var metrics = new CostMetrics(openTelemetry.getMeterProvider());
    var ledger = new LedgerLog(openTelemetry.getLogsBridge());
    Ticker ticker = Ticker.systemTicker();
    this.pipeline =
        new CostPipeline(settings, catalogue, ticker, new Listeners(List.of(metrics, ledger)));
    this.refused = metrics::catalogueRefused;
    this.watch = new CatalogueWatch(settings.prices(), ticker, pipeline::renew, refused);
    this.calls = new CallWatch(pipeline, ticker);
    metrics.observe(pipeline);
    this.seesEveryCall = Recording.isOfEveryCall(openTelemetry);
    this.timer = Executors.newSingleThreadScheduledExecutor(CostEngine::thread);
    this.settling =
        timer.scheduleWithFixedDelay(
            this::closeDue, CLOSE_EVERY_MILLIS, CLOSE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The pipeline. */
  public CostPipeline pipeline() {
    return pipeline;
  }

  /** Counts prices that somebody else looks after and cannot use. */
  public void refuseCatalogue() {
    refused.run();
  }

  /** Whether every call of the application reaches the pipeline, whatever is sampled. */
  boolean seesEveryCall() {
    return seesEveryCall;
  }

  /**
   * Settles everything that is open and ends the thread. The gauges stay, so that the last
   * collection of the meter provider, which is shut down next, still reads them.
   */
  @Override
  public void close() {
    settling.cancel(false);
    timer.shutdownNow();
    awaitEnd();
    pipeline.closeAll(CloseCause.SHUTDOWN);
    calls.end();
  }

  private void awaitEnd() {
    try {
      if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        logger.warning("The thread that settles tasks did not end in " + STOP_SECONDS + " s");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "cps-settlement");
    thread.setDaemon(true);
    return thread;
  }

  /** A timer drops work that threw once, so nothing may escape. */
  private void closeDue() {
    try {
      watch.look();
      calls.look();
      pipeline.closeDue();
    } catch (Throwable unexpected) {
      logger.log(Level.WARNING, "Settling tasks failed; will be tried again", unexpected);
    }
  }
}
