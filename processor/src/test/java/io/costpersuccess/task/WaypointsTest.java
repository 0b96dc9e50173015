package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.span.Ids;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaypointsTest {
  private static final Waypoint ROOT = new Waypoint(null, false);
  private static final Waypoint JUDGE = new Waypoint(Ids.span(1), true);

  private static Fragment fragment(int trace, int span, Waypoint waypoint) {
    var fragment = new Fragment(Origin.ofTrace(Ids.trace(trace)));
    fragment.pass(Ids.span(span), waypoint);
    return fragment;
  }

  @Test
  void at_spansOfSeveralTraces_goesByBothIds() {
    var named = new Fragment(new Origin.Named(TaskKey.ofApplication("", "s")));
    var waypoints = new Waypoints(Stream.of(fragment(1, 1, ROOT), fragment(2, 1, JUDGE), named));

    assertThat(waypoints.at(Ids.trace(1), Ids.span(1))).isEqualTo(ROOT);
    assertThat(waypoints.at(Ids.trace(2), Ids.span(1))).isEqualTo(JUDGE);
    assertThat(waypoints.at(Ids.trace(1), Ids.span(2))).isNull();
    assertThat(waypoints.at(Ids.trace(3), Ids.span(1))).isNull();
  }
}
