package io.costpersuccess.benchmarks;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.dialect.TelemetryReader;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.sdk.SdkSpans;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to find the price of a call in the bundled catalogue. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 10, time = 1)
public class CatalogueBenchmark {
  private final Catalogue catalogue = Catalogue.bundled();
  private final LlmCall call =
      requireNonNull(
          new TelemetryReader(CorrelationKeys.DEFAULT, List.of())
              .read(SdkSpans.ended(SampleSpans.chat()))
              .get(0)
              .call());

  /** The price of a model that its provider lists. */
  @Benchmark
  public @Nullable Price find() {
    return catalogue.find(call);
  }
}
