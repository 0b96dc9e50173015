package io.costpersuccess.exporter.receiver;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts of requests and of rejected records since the start, which never go down. Safe for use by
 * many threads; one object may serve several receivers.
 */
public final class ReceiverCounters {
  private final Map<TelemetryKind, Map<RequestResult, LongAdder>> requests =
      new EnumMap<>(TelemetryKind.class);
  private final Map<TelemetryKind, LongAdder> rejectedRecords = new EnumMap<>(TelemetryKind.class);

  /** Counters at zero. */
  public ReceiverCounters() {
    for (TelemetryKind kind : TelemetryKind.values()) {
      rejectedRecords.put(kind, new LongAdder());
      requests.put(kind, new EnumMap<>(RequestResult.class));
      for (RequestResult result : RequestResult.values()) {
        at(requests, kind).put(result, new LongAdder());
      }
    }
  }

  /** Number of requests of a kind that ended in a way. */
  public long requests(TelemetryKind kind, RequestResult result) {
    return at(at(requests, kind), result).sum();
  }

  /** Number of records of a kind that were rejected in requests that were otherwise taken. */
  public long rejectedRecords(TelemetryKind kind) {
    return at(rejectedRecords, kind).sum();
  }

  void count(TelemetryKind kind, RequestResult result) {
    at(at(requests, kind), result).increment();
  }

  void count(TelemetryKind kind, Acceptance acceptance) {
    if (acceptance instanceof Acceptance.Accepted accepted) {
      boolean whole = accepted.rejected() == 0;
      count(kind, whole ? RequestResult.ACCEPTED : RequestResult.PARTLY_ACCEPTED);
      at(rejectedRecords, kind).add(accepted.rejected());
    } else if (acceptance instanceof Acceptance.Refused refused) {
      count(kind, refused.why().result());
    }
  }

  private static <K, V> V at(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException(String.valueOf(key));
    }
    return value;
  }
}
