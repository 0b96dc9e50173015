package io.costpersuccess.task;

import io.costpersuccess.pricing.PricedCall;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calls of one trace, one for each span. Small while they are few. */
final class CallSet {
  /** Up to here going through them is as fast as looking them up. */
  private static final int FEW = 16;

  /** Up to here there is room for no more than there are. */
  private static final int VERY_FEW = 4;

  private long[] spanIds = new long[1];
  private CompactCall[] calls = new CompactCall[1];
  private int size;
  private int reported;
  private @Nullable Map<Long, Integer> places;

  int size() {
    return size;
  }

  /** Calls that were not handed out yet. */
  int unreported() {
    return size - reported;
  }

  /** Hands out the calls that were not handed out yet, as they were. */
  Stream<PricedCall> takeUnreported(String traceId) {
    int from = reported;
    reported = size;
    return IntStream.range(from, size).mapToObj(i -> calls[i].in(traceId, spanIds[i]));
  }

  /** The place of the call of a span; -1 when there is none. */
  int find(long spanId) {
    if (places != null) {
      return places.getOrDefault(spanId, -1);
    }
    for (int i = 0; i < size; i++) {
      if (spanIds[i] == spanId) {
        return i;
      }
    }
    return -1;
  }

  CompactCall get(int place) {
    return calls[place];
  }

  void replace(int place, CompactCall call) {
    calls[place] = call;
  }

  void add(long spanId, CompactCall call) {
    if (size == calls.length) {
      int room = size < VERY_FEW ? size + 1 : size * 2;
      calls = Arrays.copyOf(calls, room);
      spanIds = Arrays.copyOf(spanIds, room);
    }
    spanIds[size] = spanId;
    calls[size++] = call;
    if (places != null) {
      places.put(spanId, size - 1);
    } else if (size > FEW) {
      places = new HashMap<>();
      for (int i = 0; i < size; i++) {
        places.put(spanIds[i], i);
      }
    }
  }

  /** All calls as they were. */
  Stream<PricedCall> in(String traceId) {
    return IntStream.range(0, size).mapToObj(i -> calls[i].in(traceId, spanIds[i]));
  }

  /** All calls as they are kept. */
  Stream<CompactCall> compact() {
    return Arrays.stream(calls, 0, size);
  }
}
