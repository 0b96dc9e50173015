package io.costpersuccess.economics;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks began on each day, in UTC. Bounded: days that lie more than {@value #MAX_DAYS}
 * days before the last one are forgotten.
 *
 * @param tasksByDay the days since 1970-01-01 on which tasks began, in ascending order
 */
public record Calendar(Map<Long, Long> tasksByDay) {
  /** A calendar without tasks. */
  public static final Calendar NONE = new Calendar(Map.of());

  private static final int MAX_DAYS = 100;
  private static final long SECONDS_PER_DAY = 86_400;

  static Calendar of(Instant began) {
    return new Calendar(Map.of(Math.floorDiv(began.getEpochSecond(), SECONDS_PER_DAY), 1L));
  }

  /** Both calendars in one; {@code sign} -1 takes the second away. */
  Calendar plus(Calendar other, int sign) {
    NavigableMap<Long, Long> sum = new TreeMap<>(tasksByDay);
    other.tasksByDay.forEach((day, tasks) -> sum.merge(day, sign * tasks, Calendar::sumOrNull));
    if (!sum.isEmpty()) {
      sum.headMap(sum.lastKey() - MAX_DAYS).clear();
    }
    return new Calendar(sum);
  }

  /** Days from the first task to the last, both included; 0 without tasks. */
  long days() {
    if (tasksByDay.isEmpty()) {
      return 0;
    }
    NavigableMap<Long, Long> days = new TreeMap<>(tasksByDay);
    return days.lastKey() - days.firstKey() + 1;
  }

  /** Tasks that began on a day on which tasks of the other calendar began as well. */
  long tasksInCommon(Calendar other) {
    return tasksByDay.entrySet().stream()
        .filter(day -> other.tasksByDay.containsKey(day.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The sum of two counts, for {@link Map#merge}; null, which removes the key, for 0. */
  static @Nullable Long sumOrNull(Long one, Long other) {
    return one + other == 0 ? null : Long.valueOf(one + other);
  }
}
