package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/**
 * How long tasks stay open and are remembered.
 *
 * @param idleTimeout a task is settled when nothing was learned about it for this long
 * @param maxAge a task is settled when it was open for this long
 * @param correctionHorizon a settled task can be corrected for this long
 * @param maxOpen the most open tasks of ordinary size, from 1; a task of many facts counts as
 *     several
 * @param mostWaypoints the most spans that are no calls, of traces without a known call, that are
 *     remembered; 0 where every span comes after those beneath it
 * @param runawayCalls a task of more calls has run away: it is flagged and told of at once
 * @param scope attribute keys of which the values separate equal task ids
 */
public record WindowSettings(
    Duration idleTimeout,
    Duration maxAge,
    Duration correctionHorizon,
    long maxOpen,
    long mostWaypoints,
    long runawayCalls,
    List<String> scope) {

  /**
   * Thirty minutes idle, a day open, a week correctable, a hundred thousand open, spans in order, a
   * thousand calls to run away, no scope.
   */
  public static final WindowSettings DEFAULT =
      new WindowSettings(
          Duration.ofMinutes(30),
          Duration.ofHours(24),
          Duration.ofDays(7),
          100_000,
          0,
          1_000,
          List.of());

  /** Copies the scope. */
  public WindowSettings {
    requireNonNull(idleTimeout, "idleTimeout");
    requireNonNull(maxAge, "maxAge");
    requireNonNull(correctionHorizon, "correctionHorizon");
    scope = List.copyOf(scope);
  }

  /** The same where spans come in any order, and this many waypoints are remembered. */
  public WindowSettings withMostWaypoints(long most) {
    return new WindowSettings(
        idleTimeout, maxAge, correctionHorizon, maxOpen, most, runawayCalls, scope);
  }
}
