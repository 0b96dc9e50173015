package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SeldomLogTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final SeldomLog seldom = new SeldomLog(Logger.getLogger("test"), now::get);

  @Test
  void warn_manyInAMinute_writesOneAndCountsTheRest() {
    try (CapturedLog log = new CapturedLog()) {
      seldom.warn("first", new IllegalStateException());
      seldom.warn("second", new IllegalStateException());
      seldom.warn("third", new IllegalStateException());
      now.addAndGet(TimeUnit.MINUTES.toNanos(1));
      seldom.warn("fourth", new IllegalStateException());

      assertThat(log.text())
          .contains("first", "fourth (and 2 times since the last such line)")
          .doesNotContain("second", "third");
    }
  }

  @Test
  void warn_throwable_writesClassAndPlaceButNoMessage() {
    try (CapturedLog log = new CapturedLog()) {
      seldom.warn("fault", new IllegalStateException(SECRET, new IOError(SECRET)));

      assertThat(log.text())
          .contains("java.lang.IllegalStateException", "SeldomLogTest")
          .doesNotContain(SECRET);
    }
  }

  private static final class IOError extends Error {
    IOError(String message) {
      super(message);
    }
  }
}
