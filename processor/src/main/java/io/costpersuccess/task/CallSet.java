package io.costpersuccess.task;

import static java.util.stream.Collectors.toMap;

import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
  private @Nullable Map<Long, Integer> places;
  private @Nullable Publications published;
  private boolean carriesOver;

  int size() {
    return size;
  }

  /** Whether the counts of one of the calls are in those of the next one again. */
  boolean carriesOver() {
    return carriesOver;
  }

  /** Calls that were not published yet. */
  int unpublished() {
    return published == null ? size : size - published.size();
  }

  /**
   * Publishes the calls that were not published yet, and all the others when their feature changed.
   *
   * @param own tells of calls that are ordered by start what each used itself; asked only when
   *     there is one that carries over
   */
  List<CallChange> publishNew(
      String traceId, String featureTag, UnaryOperator<List<PricedCall>> own) {
    Publications known = published();
    boolean moved = !featureTag.equals(known.featureTag());
    Map<Long, PricedCall> parts = carriesOver ? parts(traceId, own) : Map.of();
    var changes = new ArrayList<CallChange>(1);
    for (int i = moved ? 0 : known.size(); i < size; i++) {
      Publication next = i < known.size() ? known.at(i, calls[i]) : first(i, parts);
      publish(i, next, traceId, featureTag, changes);
    }
    known.cover(size, featureTag);
    return changes;
  }

  /** Publishes all calls as they were settled; those that are not counted are taken back. */
  List<CallChange> publish(String traceId, String featureTag, List<CountedCall> counted) {
    var next = new Publication[size];
    Arrays.fill(next, Publication.NONE);
    for (CountedCall one : counted) {
      int place = find(SpanIds.parse(one.priced().call().span().spanId()));
      next[place] = Publication.of(calls[place], one.priced(), one.judging());
    }
    var changes = new ArrayList<CallChange>(0);
    for (int i = 0; i < size; i++) {
      publish(i, next[i], traceId, featureTag, changes);
    }
    published().cover(size, featureTag);
    return changes;
  }

  private void publish(
      int place, Publication next, String traceId, String featureTag, List<CallChange> changes) {
    Publications known = published();
    Publication last = known.at(place, calls[place]);
    String lastTag = known.featureTag() == null ? featureTag : known.featureTag();
    if (!last.saysTheSame(next) || (last.call() != null && !lastTag.equals(featureTag))) {
      changes.add(
          new CallChange(
              last.in(traceId, spanIds[place], lastTag),
              next.in(traceId, spanIds[place], featureTag)));
    }
    known.put(place, calls[place], next);
  }

  private Publication first(int place, Map<Long, PricedCall> parts) {
    Publication known = Publication.ofKnown(calls[place]);
    PricedCall part = parts.get(spanIds[place]);
    return part == null || known.call() == null
        ? known
        : Publication.of(calls[place], part, known.judging());
  }

  private Map<Long, PricedCall> parts(String traceId, UnaryOperator<List<PricedCall>> own) {
    return own.apply(in(traceId).toList()).stream()
        .collect(toMap(part -> SpanIds.parse(part.call().span().spanId()), part -> part));
  }

  private Publications published() {
    if (published == null) {
      published = new Publications();
    }
    return published;
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

  /** Whether a request may be part of one of the calls. */
  boolean anyBeside(Neighbourhood request) {
    for (int i = 0; i < size; i++) {
      if (request.holds(spanIds[i], calls[i])) {
        return true;
      }
    }
    return false;
  }

  CompactCall get(int place) {
    return calls[place];
  }

  void replace(int place, CompactCall call) {
    if (published != null) {
      published.keep(place, calls[place]);
    }
    calls[place] = call;
    carriesOver |= call.carriesOver();
  }

  void add(long spanId, CompactCall call) {
    if (size == calls.length) {
      int room = size < VERY_FEW ? size + 1 : size * 2;
      calls = Arrays.copyOf(calls, room);
      spanIds = Arrays.copyOf(spanIds, room);
    }
    spanIds[size] = spanId;
    calls[size++] = call;
    carriesOver |= call.carriesOver();
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

  /** The spans of all calls. */
  LongStream ids() {
    return Arrays.stream(spanIds, 0, size);
  }

  /** All calls as they are kept. */
  Stream<CompactCall> compact() {
    return Arrays.stream(calls, 0, size);
  }
}
