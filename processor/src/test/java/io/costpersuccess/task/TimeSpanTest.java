package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeSpanTest {
  private static final TimeSpan EARLY = new TimeSpan(START, START.plusSeconds(5));
  private static final TimeSpan LATE = new TimeSpan(START.plusSeconds(3), START.plusSeconds(9));

  @Test
  void and_coversBoth() {
    TimeSpan both = new TimeSpan(START, START.plusSeconds(9));

    assertThat(EARLY.and(LATE)).isEqualTo(both);
    assertThat(LATE.and(EARLY)).isEqualTo(both);
    assertThat(both.and(LATE)).isEqualTo(both);
  }

  @Test
  void and_ofNone_changesNothing() {
    assertThat(TimeSpan.NONE.and(EARLY)).isEqualTo(EARLY);
    assertThat(EARLY.and(TimeSpan.NONE)).isEqualTo(EARLY);
    assertThat(TimeSpan.NONE.and(TimeSpan.NONE)).isEqualTo(TimeSpan.NONE);
  }

  @Test
  void including_aTime_reachesToIt() {
    assertThat(EARLY.including(START.minusSeconds(1)).first()).isEqualTo(START.minusSeconds(1));
    assertThat(EARLY.including(START.plusSeconds(6)).last()).isEqualTo(START.plusSeconds(6));
    assertThat(EARLY.including(START.plusSeconds(1))).isEqualTo(EARLY);
  }
}
