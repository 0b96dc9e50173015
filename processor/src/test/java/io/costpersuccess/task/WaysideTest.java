package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.span.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaysideTest {
  private static final Waypoint ROOT = new Waypoint(null, false);
  private static final Waypoint WORKING = new Waypoint(Ids.span(1), false);
  private static final Waypoint OTHER = new Waypoint(Ids.span(2), true);

  /** Both in one: the lesser parent, and judging since one of both does. */
  private static final Waypoint BOTH = new Waypoint(Ids.span(1), true);

  private static final Duration IDLE = WindowSettings.DEFAULT.idleTimeout();

  private final FakeTicker ticker = new FakeTicker();
  private final Wayside wayside = wayside(100);

  private Wayside wayside(long most) {
    return new Wayside(WindowSettings.DEFAULT.withMostWaypoints(most), ticker);
  }

  private static SpanRef span(int trace, int span) {
    return new SpanRef(Ids.trace(trace), Ids.span(span), null);
  }

  @Test
  void take_ofATrace_isAllOfItOnce() {
    wayside.put(span(1, 1), ROOT);
    wayside.put(span(1, 2), WORKING);
    wayside.put(span(2, 1), OTHER);

    assertThat(wayside.take(Ids.trace(1)))
        .isEqualTo(Map.of(Ids.span(1), ROOT, Ids.span(2), WORKING));
    assertThat(wayside.take(Ids.trace(1))).isEmpty();
    assertThat(wayside.take(Ids.trace(2))).isEqualTo(Map.of(Ids.span(1), OTHER));
    assertThat(wayside.take(Ids.trace(3))).isEmpty();
  }

  @Test
  void put_aSpanToldTwice_isBothInOneInAnyOrder() {
    wayside.put(span(1, 3), WORKING);
    wayside.put(span(1, 3), OTHER);
    wayside.put(span(2, 3), OTHER);
    wayside.put(span(2, 3), WORKING);

    assertThat(wayside.take(Ids.trace(1))).isEqualTo(Map.of(Ids.span(3), BOTH));
    assertThat(wayside.take(Ids.trace(2))).isEqualTo(Map.of(Ids.span(3), BOTH));
  }

  @Test
  void put_whereNothingIsRemembered_isForgotten() {
    Wayside shut = wayside(0);
    shut.put(span(1, 1), ROOT);

    assertThat(shut.isOpen()).isFalse();
    assertThat(shut.take(Ids.trace(1))).isEmpty();
    assertThat(wayside(1).isOpen()).isTrue();
  }

  @Test
  void take_afterTheIdleTime_isNothing() {
    wayside.put(span(1, 1), ROOT);
    wayside.put(span(2, 1), ROOT);
    ticker.pass(IDLE.minusSeconds(1));
    wayside.put(span(2, 2), ROOT);
    assertThat(wayside.take(Ids.trace(1))).hasSize(1);
    wayside.put(span(1, 1), ROOT);
    ticker.pass(IDLE.minusSeconds(1));

    assertThat(wayside.take(Ids.trace(2))).hasSize(2);
    ticker.pass(Duration.ofSeconds(1));
    assertThat(wayside.take(Ids.trace(1))).isEmpty();
  }

  @Test
  void put_manyTracesOfOneSpan_keepsNoMoreThanTheMost() {
    for (int trace = 1; trace <= 1000; trace++) {
      wayside.put(span(trace, 1), ROOT);
    }

    assertThat(kept(1000)).isBetween(1, 100);
  }

  @Test
  void put_manySpansOfFewTraces_keepsNoMoreThanTheMost() {
    for (int span = 1; span <= 60; span++) {
      for (int trace = 1; trace <= 4; trace++) {
        wayside.put(span(trace, span), ROOT);
      }
    }

    assertThat(kept(4)).isLessThanOrEqualTo(100);
  }

  private int kept(int traces) {
    return IntStream.rangeClosed(1, traces).map(i -> wayside.take(Ids.trace(i)).size()).sum();
  }
}
