package io.costpersuccess.benchmarks;

import io.costpersuccess.ledger.Settlement;
import io.costpersuccess.task.Folded;
import io.costpersuccess.task.Task;
import io.costpersuccess.task.TaskWindow;

/** A program that tells the bytes of heap that an open task of three calls takes. */
final class WindowMemory {
  private static final int CALLS = 3;

  private WindowMemory() {}

  /** Opens as many tasks as the first argument says, and prints what they take. */
  public static void main(String[] arguments) {
    int tasks = Integer.parseInt(arguments[0]);
    var samples = new SampleTasks();
    long before = used();
    TaskWindow window = samples.window(tasks);
    for (int call = 1; call < CALLS; call++) {
      for (int task = 0; task < tasks; task++) {
        tell(window.fold(samples.call(task)));
      }
    }
    long bytes = used() - before;
    System.out.printf(
        "%,d open tasks of %d calls: %,d bytes, %,d for each, maximum heap %,d%n",
        window.openTasks(), CALLS, bytes, bytes / tasks, Runtime.getRuntime().maxMemory());
  }

  /** The calls of a task are told to the metrics as soon as its feature is known. */
  private static void tell(Folded folded) {
    Task task = folded.task();
    if (task != null) {
      task.publishNew("support", Settlement::ownParts);
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
