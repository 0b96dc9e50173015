package io.costpersuccess.sdk;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.metrics.CostMetrics;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.span.EpochNanos;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A span processor that prices model calls, tags their spans and settles their tasks.
 *
 * <p>A span that starts takes over the ids of its task, its feature and its experiment variant from
 * baggage or from its local parent, as far as it does not say them itself.
 *
 * <p>Attributes are added while a span is ending, so every exporter sees them, wherever this
 * processor stands in the configuration. Nothing it does reaches the application: what fails is
 * left out and counted. Its state is made with the first span that ends.
 */
public final class CostSpanProcessor implements ExtendedSpanProcessor {
  private final FailOpen border = new FailOpen();
  private final CallSigns signs = new CallSigns();
  private final SdkResources resources = new SdkResources();
  private final Inheritance inheritance;
  private final PipelineSettings settings;
  private final Supplier<Catalogue> catalogue;
  private final Supplier<OpenTelemetry> openTelemetry;
  private final Object lock = new Object();
  private volatile @Nullable CostEngine engine;
  private boolean closed;

  /**
   * A processor.
   *
   * @param settings everything that can be configured
   * @param openTelemetry asked once, at the first span, for where metrics and the ledger go
   */
  public CostSpanProcessor(PipelineSettings settings, Supplier<OpenTelemetry> openTelemetry) {
    this(settings, Catalogue::bundled, openTelemetry);
  }

  /**
   * A processor with prices of its own.
   *
   * @param settings everything that can be configured
   * @param catalogue asked once, at the first span, for the prices
   * @param openTelemetry asked once, at the first span, for where metrics and the ledger go
   */
  public CostSpanProcessor(
      PipelineSettings settings,
      Supplier<Catalogue> catalogue,
      Supplier<OpenTelemetry> openTelemetry) {
    this.settings = requireNonNull(settings, "settings");
    this.inheritance = new Inheritance(settings.keys());
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.openTelemetry = requireNonNull(openTelemetry, "openTelemetry");
  }

  /** A processor that reads outcome signals from log records for the same tasks. */
  public LogRecordProcessor logRecordProcessor() {
    return (context, record) -> border.run(() -> read(record));
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    border.run(inheritance, parentContext, span);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnding(ReadWriteSpan span) {
    border.run(() -> enrich(span));
  }

  @Override
  public boolean isOnEndingRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    border.run(() -> read(span));
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  /** Settles everything that is open, then ends. */
  @Override
  public CompletableResultCode shutdown() {
    border.run(this::stop);
    return CompletableResultCode.ofSuccess();
  }

  private void enrich(ReadWriteSpan span) {
    CostEngine running = signs.areOn(span) ? engine() : null;
    if (running != null) {
      var view = new EndingSpanView(span, EpochNanos.of(Instant.now()));
      running.pipeline().enrichment(view).forEach((key, value) -> set(span, key, value));
    }
  }

  private static void set(ReadWriteSpan span, String key, Object value) {
    if (value instanceof Double number) {
      span.setAttribute(key, number.doubleValue());
    } else {
      span.setAttribute(key, value.toString());
    }
  }

  private void read(ReadableSpan span) {
    CostEngine running = engine();
    if (running != null) {
      var view = new EndedSpanView(span.toSpanData(), resources, running.seesEveryCall());
      running.pipeline().accept(view);
    }
  }

  /** Our own ledger records come by here, too. */
  private void read(ReadWriteLogRecord record) {
    var data = record.toLogRecordData();
    if (!data.getInstrumentationScopeInfo().getName().equals(CostMetrics.SCOPE)) {
      CostEngine running = engine();
      if (running != null) {
        running.pipeline().accept(new SdkLogView(data, resources));
      }
    }
  }

  /** Null after shutdown, and after a start that failed: it would only fail again. */
  @Nullable CostEngine engine() {
    CostEngine running = engine;
    if (running != null) {
      return running;
    }
    synchronized (lock) {
      if (engine == null && !closed) {
        closed = true;
        engine = new CostEngine(settings, catalogue.get(), openTelemetry.get());
        closed = false;
      }
      return engine;
    }
  }

  private void stop() {
    CostEngine running;
    synchronized (lock) {
      closed = true;
      running = engine;
      engine = null;
    }
    if (running != null) {
      running.close();
    }
  }
}
