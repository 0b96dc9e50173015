package io.costpersuccess.exporter.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** The synthetic clock of one session: every step takes as long as such a step may take. */
final class DemoTimes {
  private static final int FIRST_TOKEN_MILLIS = 350;
  private static final int MILLIS_PER_TOKEN = 12;

  private final SplittableRandom random;
  private Instant now;

  DemoTimes(Instant start, SplittableRandom random) {
    this.now = start;
    this.random = random;
  }

  Instant now() {
    return now;
  }

  /** A model writes an answer of this many tokens. */
  Instant afterAnswer(long tokens) {
    return after(FIRST_TOKEN_MILLIS + MILLIS_PER_TOKEN * tokens, 400);
  }

  /** A tool runs. */
  Instant afterTool() {
    return after(80, 700);
  }

  /** The customer reads, thinks and types. */
  Instant afterCustomer() {
    return after(6_000, 45_000);
  }

  /** The application takes a moment. */
  Instant afterMoment() {
    return after(1, 20);
  }

  private Instant after(long leastMillis, int moreMillis) {
    now = now.plus(Duration.ofMillis(leastMillis + random.nextInt(moreMillis)));
    return now;
  }
}
