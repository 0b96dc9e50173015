package io.costpersuccess.benchmarks;

import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.dialect.Reading;
import io.costpersuccess.dialect.TelemetryReader;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.pricing.ReportedCostPolicy;
import io.costpersuccess.sdk.SdkSpans;
import io.costpersuccess.task.Fact;
import io.costpersuccess.task.TaskWindow;
import io.costpersuccess.task.WindowSettings;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to fold a priced call into its task. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 10, time = 1)
public class WindowBenchmark {
  private static final int TASKS = 500;
  private static final int CALLS = 10;

  private final TelemetryReader reader = new TelemetryReader(CorrelationKeys.DEFAULT, List.of());
  private final Pricer pricer = new Pricer(Catalogue.bundled(), ReportedCostPolicy.PREFER);
  private final List<Fact> facts = facts();

  private List<Fact> facts() {
    var all = new ArrayList<Fact>();
    for (int i = 0; i < TASKS; i++) {
      SampleSpans.chats(CALLS).forEach(span -> all.add(fact(span)));
    }
    return all;
  }

  private Fact fact(SpanData span) {
    Reading reading = reader.read(SdkSpans.ended(span)).get(0);
    PricedCall call = reading.call() == null ? null : pricer.priced(reading.call());
    return new Fact(reading.subject(), reading.binding(), call, reading.signals(), reading.at());
  }

  /** Ten calls each of 500 tasks, into an empty window. */
  @Benchmark
  @OperationsPerInvocation(TASKS * CALLS)
  public TaskWindow fold() {
    var window = new TaskWindow(WindowSettings.DEFAULT, () -> 0, pricer::priced);
    facts.forEach(window::fold);
    return window;
  }
}
