package io.costpersuccess.task;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The spans of a task that are no calls but stand above some. */
public final class Waypoints {
  private final Map<Origin, Fragment> byTrace;

  Waypoints(Stream<Fragment> fragments) {
    this.byTrace = fragments.collect(Collectors.toMap(Fragment::origin, fragment -> fragment));
  }

  /** The span of this id; null when it is a call or was not seen. */
  public @Nullable Waypoint at(String traceId, String spanId) {
    Fragment fragment = byTrace.get(Origin.ofTrace(traceId));
    return fragment == null ? null : fragment.waypoint(spanId);
  }
}
