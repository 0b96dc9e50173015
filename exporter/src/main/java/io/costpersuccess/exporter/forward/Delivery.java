package io.costpersuccess.exporter.forward;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** What became of one attempt to send a request. */
public sealed interface Delivery {
  /**
   * It was taken.
   *
   * @param rejectedSpans number of spans that the other side rejected for good
   */
  record Delivered(long rejectedSpans) implements Delivery {}

  /**
   * It was not taken now.
   *
   * @param after how long the other side wants us to wait; zero when it did not say
   */
  record Retryable(Duration after) implements Delivery {
    /** Checks that the wait is not null. */
    public Retryable {
      requireNonNull(after, "after");
    }
  }

  /** It will never be taken. */
  record Refused() implements Delivery {}
}
