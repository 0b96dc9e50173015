package io.costpersuccess.sdk;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The border behind which nothing of ours reaches the host: what is thrown is counted, and logged
 * the first time and then at every thousandth.
 */
final class FailOpen {
  private static final Logger logger = Logger.getLogger(FailOpen.class.getName());
  private static final long LOG_EVERY = 1_000;

  private final AtomicLong failures = new AtomicLong();

  /** Work that may throw. */
  interface Work {
    /** Does it. */
    void run();
  }

  /** Runs the work; whatever it throws stays here. */
  @SuppressWarnings("CatchingUnchecked")
  void run(Work work) {
    try {
      work.run();
    } catch (Throwable failure) {
      note(failure);
    }
  }

  /** The same for work on two things, which makes no garbage. */
  @SuppressWarnings("CatchingUnchecked")
  <T, U> void run(BiConsumer<T, U> work, T one, U other) {
    try {
      work.accept(one, other);
    } catch (Throwable failure) {
      note(failure);
    }
  }

  /** Whether something is so; a question that throws is answered with no. */
  @SuppressWarnings("CatchingUnchecked")
  <T> boolean test(Predicate<T> question, T one) {
    try {
      return question.test(one);
    } catch (Throwable failure) {
      note(failure);
      return false;
    }
  }

  /** Number of times that work threw. */
  long failures() {
    return failures.get();
  }

  private void note(Throwable failure) {
    long count = failures.incrementAndGet();
    if (count % LOG_EVERY == 1) {
      logger.log(
          Level.WARNING,
          "Cost per success left telemetry out, " + count + " times so far",
          failure);
    }
  }
}
