package io.costpersuccess.exporter.receiver;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** A sink's answer to a request. */
public sealed interface Acceptance {
  /** All was taken. */
  static Accepted accepted() {
    return new Accepted(0, "");
  }

  /** All was taken, but the sender should know something. */
  static Accepted acceptedWith(String warning) {
    return new Accepted(0, warning);
  }

  /** All was taken but for some records, which are lost. */
  static Accepted rejected(long records, String why) {
    return new Accepted(records, why);
  }

  /** Nothing was taken; the sender keeps the request and may send it again after a while. */
  static Refused refused(Refusal why, Duration retryAfter) {
    return new Refused(why, retryAfter);
  }

  /**
   * The request was taken, and the sender may forget it.
   *
   * @param rejected number of records that were not taken and must not be sent again
   * @param message for the sender: why some were rejected, or a warning; may be empty
   */
  record Accepted(long rejected, String message) implements Acceptance {
    /** Checks the number. */
    public Accepted {
      requireNonNull(message, "message");
      if (rejected < 0) {
        throw new IllegalArgumentException(rejected + ": rejected must not be negative");
      }
    }

    /** Whether the sender is to be told more than success. */
    public boolean isPartial() {
      return rejected > 0 || !message.isEmpty();
    }

    Accepted plusRejected(long more, String why) {
      return more == 0
          ? this
          : new Accepted(rejected + more, message.isEmpty() ? why : message + "; " + why);
    }
  }

  /**
   * Nothing was taken.
   *
   * @param why the reason
   * @param retryAfter when to try again, above zero
   */
  record Refused(Refusal why, Duration retryAfter) implements Acceptance {
    /** Checks the delay. */
    public Refused {
      requireNonNull(why, "why");
      if (retryAfter.isNegative() || retryAfter.isZero()) {
        throw new IllegalArgumentException(retryAfter + ": retryAfter must be above zero");
      }
    }
  }
}
