package io.costpersuccess.pipeline;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.dialect.OutcomeReport;
import io.costpersuccess.dialect.Reading;
import io.costpersuccess.dialect.TelemetryReader;
import io.costpersuccess.economics.ArmAlert;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.economics.RollingTotals;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.span.LogView;
import io.costpersuccess.span.SpanView;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The flow from telemetry to settled tasks: a span, log record or report is read, its call priced,
 * the fact folded into its task, and what is due is settled, entered and booked.
 *
 * <p>Safe for use by many threads: reading and pricing share nothing, folding and settling hold one
 * lock, and listeners are called after it was released.
 */
public final class CostPipeline {
  private final TelemetryReader reader;
  private final PipelineSettings settings;
  private volatile Pricer pricer;
  private final Books books;
  private final PipelineListener listener;

  /**
   * A pipeline.
   *
   * @param settings everything that can be configured
   * @param catalogue the prices; the settings' own prices are put before them
   * @param ticker the clock that tasks become due by
   * @param listener receiver of what is learned
   */
  public CostPipeline(
      PipelineSettings settings, Catalogue catalogue, Ticker ticker, PipelineListener listener) {
    this.reader = new TelemetryReader(settings.keys(), settings.signals());
    this.settings = settings;
    this.pricer = pricer(catalogue);
    this.listener = listener;
    this.books = new Books(settings, ticker, call -> pricer.priced(call), listener);
  }

  /**
   * Takes a finished span in.
   *
   * @return what is wrong with the usage of its call, which is counted but not priced; null when
   *     nothing is
   */
  public @Nullable String accept(SpanView span) {
    LlmCall call = null;
    for (Reading reading : reader.read(span)) {
      accept(reading);
      call = reading.call() == null ? call : reading.call();
    }
    if (call == null && books.wantsWaypoints(span.traceId())) {
      var place = new SpanRef(span.traceId(), span.spanId(), span.parentSpanId());
      books.pass(place, TelemetryReader.isJudging(span));
    }
    return call == null ? null : call.usage().flaw();
  }

  /** Takes a log record in. */
  public void accept(LogView log) {
    reader.read(log).forEach(this::accept);
  }

  /** Whether the name of an outcome, and the value of a grade, are known. */
  public boolean knows(OutcomeReport report) {
    return reader.read(report) != null;
  }

  /**
   * Takes an outcome in that was told by name.
   *
   * @return whether its name, and the value of a grade, are known; if not, nothing was taken in
   */
  public boolean accept(OutcomeReport report) {
    Reading reading = reader.read(report);
    if (reading != null) {
      accept(reading);
    }
    return reading != null;
  }

  /**
   * The attributes to add to a span before it is exported: its price and feature. Takes nothing in.
   *
   * @return empty when the span is no call
   */
  public Map<String, Object> enrichment(SpanView span) {
    for (Reading reading : reader.read(span)) {
      if (reading.call() != null) {
        PricedCall own = books.own(pricer.priced(reading.call()));
        return Enrichment.of(span, own.cost(), feature(reading));
      }
    }
    return Map.of();
  }

  /** Settles what is due. */
  public void closeDue() {
    books.closeDue();
  }

  /** Settles everything that is open. */
  public void closeAll(CloseCause cause) {
    books.closeAll(cause);
  }

  /** The unit economics of all settled tasks since the start, by feature. */
  public List<FeatureEconomics> economics() {
    return books.economics();
  }

  /** The unit economics of the tasks that were settled within the horizon, by feature. */
  public List<FeatureEconomics> rollingEconomics() {
    RollingTotals totals = books.rollingTotals();
    return FeatureEconomics.of(totals.all(), totals.young(), settings.policies());
  }

  /** What about each arm of the horizon deserves attention. */
  public List<ArmAlert> alerts() {
    return ArmAlert.of(books.rollingTotals(), settings.economics().alerts());
  }

  /** Whether prices of this age are stale. */
  public boolean isStale(Duration age) {
    return age.compareTo(settings.economics().alerts().catalogueAge()) >= 0;
  }

  /** The prices. */
  public Catalogue catalogue() {
    return pricer.catalogue();
  }

  /**
   * Takes over other prices for the calls that come in from now on; the settings' own prices are
   * put before them. Costs that are known stay what they are.
   */
  public void renew(Catalogue catalogue) {
    pricer = pricer(catalogue);
  }

  private Pricer pricer(Catalogue catalogue) {
    return new Pricer(settings.prices().over(catalogue), settings.prices().reportedCost());
  }

  /** Number of open tasks. */
  public long openTasks() {
    return books.openTasks();
  }

  /** Number of settled tasks that can still be corrected. */
  public long settledTasks() {
    return books.settledTasks();
  }

  /** Whether a model call was ever taken in. */
  public boolean hasSeenCall() {
    return books.hasSeenCall();
  }

  /** Whether an outcome was ever taken in, matched or not. */
  public boolean hasSeenSignal() {
    return books.hasSeenSignal();
  }

  private void accept(Reading reading) {
    if (reading.request() != null) {
      books.request(reading.request());
    }
    if (reading.isAboutTask()) {
      fold(reading);
    }
  }

  private void fold(Reading reading) {
    PricedCall call = reading.call() == null ? null : pricer.priced(reading.call());
    books.fold(
        new Fact(reading.subject(), reading.binding(), call, reading.signals(), reading.at()));
    if (call != null && !call.call().usage().unknown().isEmpty()) {
      listener.onUnknownUsage(call.call().usage().unknown());
    }
  }

  private static @Nullable String feature(Reading reading) {
    Ranked feature = reading.binding().feature();
    return feature == null ? null : feature.value();
  }
}
