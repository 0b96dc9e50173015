package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.span.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Spans that are no calls, before and after the calls beneath them. */
class TaskWindowWaypointsTest {
  private static final String TRACE = Ids.trace(1);

  private final TaskWindow inOrder = window(0);
  private final TaskWindow anyOrder = window(100);

  private static TaskWindow window(long mostWaypoints) {
    return new TaskWindow(
        WindowSettings.DEFAULT.withMostWaypoints(mostWaypoints),
        new FakeTicker(),
        CallBuilder::priced);
  }

  private static void pass(TaskWindow window, int span, boolean judging) {
    window.pass(new SpanRef(TRACE, Ids.span(span), Ids.span(1)), judging);
  }

  private static Task fold(TaskWindow window, int span) {
    return requireNonNull(window.fold(call(1, span).fact()).task());
  }

  private static @Nullable Waypoint at(Task task, int span) {
    return task.waypoints().at(TRACE, Ids.span(span));
  }

  @Test
  void wantsWaypoints_whereSpansComeInOrder_onlyAboveAKnownCall() {
    assertThat(inOrder.wantsWaypoints(TRACE)).isFalse();
    fold(inOrder, 3);

    assertThat(inOrder.wantsWaypoints(TRACE)).isTrue();
    assertThat(inOrder.wantsWaypoints(Ids.trace(2))).isFalse();
  }

  @Test
  void wantsWaypoints_whereSpansComeInAnyOrder_always() {
    assertThat(anyOrder.wantsWaypoints(TRACE)).isTrue();
  }

  @Test
  void pass_afterTheCall_isOfItsTask() {
    Task task = fold(inOrder, 3);
    pass(inOrder, 2, true);

    assertThat(at(task, 2)).isEqualTo(new Waypoint(Ids.span(1), true));
    assertThat(at(task, 3)).isNull();
  }

  @Test
  void pass_beforeTheCall_isOfItsTaskWhereAnyOrderIsAllowed() {
    pass(anyOrder, 2, false);
    pass(inOrder, 2, false);

    assertThat(at(fold(anyOrder, 3), 2)).isEqualTo(new Waypoint(Ids.span(1), false));
    assertThat(at(fold(inOrder, 3), 2)).isNull();
  }

  @Test
  void pass_beforeAndAfterTheCall_isBothInOne() {
    pass(anyOrder, 2, true);
    Task task = fold(anyOrder, 3);
    pass(anyOrder, 2, false);

    assertThat(at(task, 2)).isEqualTo(new Waypoint(Ids.span(1), true));
  }

  /** Four spans weigh as much as one fact, and sixteen facts as much as a task. */
  @Test
  void pass_manySpans_weigh() {
    Task task = fold(inOrder, 1);
    for (int span = 2; span < 61; span++) {
      pass(inOrder, span, false);
    }
    assertThat(task.weight()).isEqualTo(1);
    pass(inOrder, 61, false);

    assertThat(task.weight()).isEqualTo(2);
    assertThat(task.callCount()).isEqualTo(1);
  }
}
