package io.costpersuccess.metrics;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.PipelineListener;
import io.costpersuccess.task.CallChange;
import io.costpersuccess.task.Fact;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The metrics of a pipeline. Counters are added to as it learns; gauges are read from it once
 * {@link #observe} was called, and until this is closed.
 */
public final class CostMetrics implements PipelineListener, AutoCloseable {
  /** Instrumentation scope of everything this product emits. */
  public static final String SCOPE = "io.costpersuccess";

  private final Caps caps = new Caps();
  private final Meter meter;
  private final CallMetrics calls;
  private final TaskMetrics tasks;
  private final LongCounter evicted;
  private final LongCounter uninstrumented;
  private final LongCounter unmatched;
  private final LongCounter tooLate;
  private final LongCounter runaway;
  private final LongCounter refused;
  private final LongCounter unknownUsage;
  private final List<AutoCloseable> observers = new ArrayList<>();

  /** Metrics of this provider. */
  public CostMetrics(MeterProvider provider) {
    this.meter = provider.get(SCOPE);
    RetractableCounter waste =
        RetractableCounter.ofMoney(meter, MetricName.CALL_WASTE, MetricName.CALL_WASTE_RETRACTED);
    this.calls = new CallMetrics(meter, caps, waste);
    this.tasks = new TaskMetrics(meter, caps, waste);
    this.evicted = Instruments.longCounter(meter, MetricName.TASKS_EVICTED);
    this.uninstrumented = Instruments.longCounter(meter, MetricName.CALLS_UNINSTRUMENTED);
    this.unmatched = Instruments.longCounter(meter, MetricName.SIGNALS_UNMATCHED);
    this.tooLate = Instruments.longCounter(meter, MetricName.FACTS_TOO_LATE);
    this.runaway = Instruments.longCounter(meter, MetricName.TASKS_RUNAWAY);
    this.refused = Instruments.longCounter(meter, MetricName.CATALOGUE_REFUSED);
    this.unknownUsage = Instruments.longCounter(meter, MetricName.USAGE_ATTRIBUTES_UNKNOWN);
  }

  /** Counts a changed price file that could not be used. */
  public void catalogueRefused() {
    refused.add(1);
  }

  /** Reads the gauges from this pipeline from now on. */
  public void observe(CostPipeline pipeline) {
    observers.add(new EconomicsGauges(meter, caps, pipeline));
    observers.add(new AlertGauges(meter, caps, pipeline));
    observers.add(new WindowGauges(meter, pipeline));
  }

  @Override
  public void onCall(CallChange change) {
    calls.record(change);
  }

  @Override
  public void onChange(Change change) {
    tasks.record(change);
  }

  @Override
  public void onUninstrumented(String host) {
    uninstrumented.add(1, Attributes.of(Keys.ADDRESS, caps.host(host)));
  }

  @Override
  public void onUnmatched(List<Signal> signals) {
    for (Signal signal : signals) {
      unmatched.add(1, Attributes.of(Keys.SIGNAL, caps.signal(signal.name())));
    }
  }

  @Override
  public void onRunaway(TaskKey task, String featureTag) {
    runaway.add(1, Attributes.of(Keys.FEATURE, caps.feature(featureTag)));
  }

  @Override
  public void onTooLate(Fact fact) {
    tooLate.add(1, Attributes.of(Keys.FACT_KIND, fact.kind()));
  }

  @Override
  public void onUnknownUsage(List<String> names) {
    for (String name : names) {
      unknownUsage.add(1, Attributes.of(Keys.ATTRIBUTE, caps.attribute(name)));
    }
  }

  @Override
  public void onEvicted() {
    evicted.add(1);
  }

  @Override
  public void close() {
    for (AutoCloseable observer : observers) {
      closeQuietly(observer);
    }
    observers.clear();
  }

  private static void closeQuietly(AutoCloseable observer) {
    try {
      observer.close();
    } catch (Exception neverThrown) {
      throw new IllegalStateException(neverThrown);
    }
  }
}
