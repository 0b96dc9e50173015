package io.costpersuccess.benchmarks;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Subject;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.pricing.ReportedCostPolicy;
import io.costpersuccess.task.Fact;
import io.costpersuccess.task.TaskWindow;
import io.costpersuccess.task.WindowSettings;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Calls of sessions, each call in strings of its own, as a reader makes them. */
final class SampleTasks {
  private static final long SEED = 42;
  private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Pricer pricer = new Pricer(Catalogue.bundled(), ReportedCostPolicy.PREFER);

  /** A window with this many open tasks of one call. */
  TaskWindow window(int tasks) {
    var standard = WindowSettings.DEFAULT;
    var settings =
        new WindowSettings(
            standard.idleTimeout(),
            standard.maxAge(),
            standard.correctionHorizon(),
            4L * tasks,
            0,
            standard.runawayCalls(),
            List.of());
    var window = new TaskWindow(settings, System::nanoTime, pricer::priced);
    for (int task = 0; task < tasks; task++) {
      window.fold(call(task));
    }
    return window;
  }

  Fact anyCall(int tasks) {
    return call(random.nextInt(tasks));
  }

  /** One more call of a task, which is one trace with the id of its session on every span. */
  Fact call(int task) {
    String trace = hex(new SplittableRandom(task).nextLong()) + hex(task);
    Instant start = START.plusNanos(random.nextLong(1L << 40));
    var call =
        new LlmCall(
            new SpanRef(trace, hex(random.nextLong()), hex(random.nextLong())),
            new Reporter("io.opentelemetry.openai-java-1.1", false, false, false),
            Operation.INFERENCE,
            new Model("openai", "gpt-4o-2024-08-06"),
            usage(),
            PriceConditions.STANDARD,
            start,
            start.plusMillis(1_500),
            Attempt.OK,
            "chatcmpl-" + hex(random.nextLong()) + hex(random.nextLong()),
            null);
    var binding =
        new Binding(
            new Ranked(2, new UUID(SEED, task).toString()),
            new Ranked(0, "support"),
            null,
            Map.of());
    return new Fact(
        Subject.ofTrace(trace), binding, pricer.priced(call), List.of(), call.end());
  }

  private UsageReading usage() {
    return UsageReading.exact(
        Usage.of(
            Map.of(
                UsageClass.INPUT, 500L + random.nextInt(4_000),
                UsageClass.CACHE_READ, (long) random.nextInt(2_000),
                UsageClass.OUTPUT, 20L + random.nextInt(600))));
  }

  private static String hex(long id) {
    return HexFormat.of().toHexDigits(id);
  }
}
