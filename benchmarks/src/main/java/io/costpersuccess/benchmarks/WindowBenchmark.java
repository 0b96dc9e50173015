package io.costpersuccess.benchmarks;

import io.costpersuccess.task.Fact;
import io.costpersuccess.task.Folded;
import io.costpersuccess.task.TaskWindow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to fold one more call into an open task, with this many tasks open: the difference
 * between {@link #makeAndFold} and {@link #make}. A fact is folded as soon as it is made, as one
 * that comes from a reader is; its task is taken at random, which is harder than traffic is.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 600, time = 20, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 300, time = 20, timeUnit = TimeUnit.MILLISECONDS)
public class WindowBenchmark {
  private static final long MOST_CALLS_OF_A_TASK = 4;

  @Param({"1000", "100000", "1000000"})
  private int tasks;

  private final SampleTasks samples = new SampleTasks();
  private TaskWindow window = samples.window(1);
  private long folded = Long.MAX_VALUE;

  /** Opens the tasks, and opens them anew when they are as long as tasks are. */
  @Setup(Level.Iteration)
  public void prepare() {
    if (folded > tasks * MOST_CALLS_OF_A_TASK) {
      window = samples.window(tasks);
      folded = tasks;
    }
  }

  /** A call of any of the tasks. */
  @Benchmark
  public Fact make() {
    return samples.anyCall(tasks);
  }

  /** The same, folded into its task. */
  @Benchmark
  public Folded makeAndFold() {
    folded++;
    return window.fold(samples.anyCall(tasks));
  }
}
