package io.costpersuccess.exporter.forward;

import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanForwarderTest {
  private static final Delivery DELIVERED = new Delivery.Delivered(0);
  private static final Delivery RETRY = new Delivery.Retryable(Duration.ZERO);
  private static final List<ResourceSpans> TWO_SPANS = List.of(resource(span("a"), span("b")));
  private static final int REQUEST_BYTES = traces(span("a"), span("b")).getSerializedSize();

  private final ScriptedDestination destination = new ScriptedDestination();
  private final FakePause pause = new FakePause();

  @Test
  void forward_delivered_countsSpans() {
    SpanForwarder forwarder = forwarder(settings());

    assertThat(forwarder.forward(TWO_SPANS)).isTrue();
    destination.answer(DELIVERED);
    forwarder.close();

    assertThat(destination.attempts).containsExactly(traces(span("a"), span("b")));
    assertThat(forwarder.counters().delivered()).isEqualTo(2);
    assertThat(forwarder.queuedBytes()).isZero();
    assertThat(destination.closed).isTrue();
  }

  @Test
  void forward_partialSuccess_countsRejectedApart() {
    SpanForwarder forwarder = forwarder(settings());

    forwarder.forward(TWO_SPANS);
    destination.answer(new Delivery.Delivered(1));
    forwarder.close();

    assertThat(forwarder.counters().delivered()).isEqualTo(1);
    assertThat(forwarder.counters().rejected()).isEqualTo(1);
  }

  @Test
  void forward_retryable_waitsTwiceAsLongEachTimeUpToTheLongest() {
    SpanForwarder forwarder = forwarder(settings());

    forwarder.forward(TWO_SPANS);
    destination.answer(RETRY, RETRY, RETRY, RETRY, DELIVERED);
    forwarder.close();

    // The random number is 1, so each wait is the whole of 1, 2, 4 and again 4 s.
    assertThat(pause.waits)
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(4));
    assertThat(forwarder.counters().delivered()).isEqualTo(2);
  }

  @Test
  void forward_otherSideAsksForALongerWait_getsIt() {
    SpanForwarder forwarder = forwarder(settings());

    forwarder.forward(TWO_SPANS);
    destination.answer(new Delivery.Retryable(Duration.ofSeconds(6)), DELIVERED);
    forwarder.close();

    assertThat(pause.waits).containsExactly(Duration.ofSeconds(6));
  }

  @Test
  void forward_retryableForTooLong_isDroppedAndTheNextIsSent() {
    SpanForwarder forwarder = forwarder(settings());

    forwarder.forward(TWO_SPANS);
    forwarder.forward(List.of(resource(span("next"))));
    // 1 + 2 + 4 + 4 = 11 s of waits; 4 more would go over 12 s.
    destination.answer(RETRY, RETRY, RETRY, RETRY, RETRY, DELIVERED);
    forwarder.close();

    assertThat(forwarder.counters().droppedExpired()).isEqualTo(2);
    assertThat(forwarder.counters().delivered()).isEqualTo(1);
  }

  @Test
  void forward_refused_isDroppedWithoutRetry() {
    SpanForwarder forwarder = forwarder(settings());

    forwarder.forward(TWO_SPANS);
    destination.answer(new Delivery.Refused());
    forwarder.close();

    assertThat(destination.attempts).hasSize(1);
    assertThat(forwarder.counters().droppedRefused()).isEqualTo(2);
  }

  @Test
  void forward_destinationThrows_isDroppedAndTheNextIsSent() {
    SpanForwarder forwarder = forwarder(settings());

    forwarder.forward(TWO_SPANS);
    forwarder.forward(List.of(resource(span("next"))));
    destination.answer(new IllegalStateException(), DELIVERED);
    forwarder.close();

    assertThat(forwarder.counters().droppedRefused()).isEqualTo(2);
    assertThat(forwarder.counters().delivered()).isEqualTo(1);
  }

  @Test
  void forward_queueFull_isDroppedAtOnceAndCounted() throws InterruptedException {
    SpanForwarder forwarder = forwarder(settings());

    assertThat(forwarder.forward(TWO_SPANS)).isTrue();
    destination.begun.take(); // being sent, it still has its room
    assertThat(forwarder.forward(TWO_SPANS)).isTrue();
    assertThat(forwarder.forward(TWO_SPANS)).isFalse();

    assertThat(forwarder.queuedBytes()).isEqualTo(2L * REQUEST_BYTES);
    assertThat(forwarder.counters().droppedFull()).isEqualTo(2);
    destination.answer(DELIVERED, DELIVERED);
    forwarder.close();
    assertThat(forwarder.counters().delivered()).isEqualTo(4);
  }

  @Test
  void close_otherSideDoesNotAnswer_dropsWhatIsLeftAndCountsIt() {
    SpanForwarder forwarder = forwarder(settings(Duration.ZERO));

    forwarder.forward(TWO_SPANS);
    forwarder.forward(TWO_SPANS);
    forwarder.close();

    assertThat(forwarder.counters().droppedExpired()).isEqualTo(4);
    assertThat(forwarder.queuedBytes()).isZero();
    assertThat(destination.closed).isTrue();
  }

  @Test
  void forward_afterClose_isDropped() {
    SpanForwarder forwarder = forwarder(settings());
    forwarder.close();

    assertThat(forwarder.forward(TWO_SPANS)).isFalse();
    assertThat(forwarder.counters().droppedFull()).isEqualTo(2);
  }

  @Test
  void settings_outOfRange_areErrors() {
    Duration second = Duration.ofSeconds(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForwardSettings(0, second, second, second, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForwardSettings(1, Duration.ZERO, second, second, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForwardSettings(1, second, Duration.ZERO, second, second));
  }

  private SpanForwarder forwarder(ForwardSettings settings) {
    return new SpanForwarder(destination, settings, pause, () -> 1.0);
  }

  private static ForwardSettings settings() {
    return settings(Duration.ofMinutes(1));
  }

  private static ForwardSettings settings(Duration drainTimeout) {
    return new ForwardSettings(
        2L * REQUEST_BYTES,
        Duration.ofSeconds(1),
        Duration.ofSeconds(4),
        Duration.ofSeconds(12),
        drainTimeout);
  }
}
