package io.costpersuccess.benchmarks;

import io.costpersuccess.task.Fact;
import io.costpersuccess.task.TaskWindow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to fold one more call into an open task, with this many tasks open. The tasks are
 * taken at random, which is harder than traffic is; the facts were just made, as they are when they
 * come from a reader.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(value = 2, jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 600)
@Measurement(iterations = 1_000)
public class WindowBenchmark {
  private static final int CALLS = 64;
  private static final int CALLS_PER_TASK = 4;

  @Param({"1000", "100000", "1000000"})
  private int tasks;

  private final SampleTasks samples = new SampleTasks();
  private final Fact[] facts = new Fact[CALLS];
  private TaskWindow window = samples.window(1);
  private long folded;

  /** Opens the tasks, and opens them anew before they become longer than tasks are. */
  @Setup(Level.Invocation)
  public void prepare() {
    if (folded % ((long) tasks * CALLS_PER_TASK) < CALLS) {
      window = samples.window(tasks);
    }
    for (int i = 0; i < CALLS; i++) {
      facts[i] = samples.anyCall(tasks);
    }
    folded += CALLS;
  }

  /** A few calls of tasks that are open. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public TaskWindow fold() {
    for (Fact fact : facts) {
      window.fold(fact);
    }
    return window;
  }
}
