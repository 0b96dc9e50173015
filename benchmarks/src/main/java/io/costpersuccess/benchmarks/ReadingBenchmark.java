package io.costpersuccess.benchmarks;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.dialect.Reading;
import io.costpersuccess.dialect.TelemetryReader;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.pricing.ReportedCostPolicy;
import io.costpersuccess.sdk.SdkSpans;
import io.opentelemetry.sdk.trace.data.SpanData;
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

/** What it costs to read one span, from the SDK's view of it to the priced call. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 10, time = 1)
public class ReadingBenchmark {
  private final SpanData chat = SampleSpans.chat();
  private final SpanData chatOfUnknownScope = SampleSpans.chatOfUnknownScope();
  private final SpanData httpServer = SampleSpans.httpServer();
  private final SpanData httpClient = SampleSpans.httpClient();
  private final SpanData query = SampleSpans.query();
  private final TelemetryReader reader = new TelemetryReader(CorrelationKeys.DEFAULT, List.of());
  private final Pricer pricer = new Pricer(Catalogue.bundled(), ReportedCostPolicy.PREFER);

  /** A chat of the Java agent, read and priced. */
  @Benchmark
  public @Nullable PricedCall chat() {
    return priced(chat);
  }

  /** The same of a scope that tells nothing. */
  @Benchmark
  public @Nullable PricedCall chatOfUnknownScope() {
    return priced(chatOfUnknownScope);
  }

  /** A chat of the Java agent, read alone. */
  @Benchmark
  public List<Reading> chatUnpriced() {
    return reader.read(SdkSpans.ended(chat));
  }

  /** A request that an HTTP server answered. */
  @Benchmark
  public List<Reading> httpServer() {
    return reader.read(SdkSpans.ended(httpServer));
  }

  /** A request of an HTTP client. */
  @Benchmark
  public List<Reading> httpClient() {
    return reader.read(SdkSpans.ended(httpClient));
  }

  /** A query. */
  @Benchmark
  public List<Reading> query() {
    return reader.read(SdkSpans.ended(query));
  }

  /** Whether a request that told nothing was an evaluator's, which the pipeline asks next. */
  @Benchmark
  public boolean httpServerJudging() {
    return TelemetryReader.isJudging(SdkSpans.ended(httpServer));
  }

  private @Nullable PricedCall priced(SpanData span) {
    LlmCall call = reader.read(SdkSpans.ended(span)).get(0).call();
    return call == null ? null : pricer.priced(call);
  }
}
