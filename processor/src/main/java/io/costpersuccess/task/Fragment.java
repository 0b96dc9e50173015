package io.costpersuccess.task;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.ModelRequest;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.span.EpochNanos;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything learned about one trace, or about one task or response outside a trace. The smallest
 * piece that belongs to one task as a whole.
 *
 * <p>Folding is a union: commutative, associative and idempotent. Not thread-safe.
 */
final class Fragment {
  /** A waypoint is small beside a call. */
  private static final int WAYPOINTS_PER_FACT = 4;

  /** Deeper than any trace that people make. */
  private static final int MOST_LEVELS = 1_000;

  private final Origin origin;
  private Binding binding = Binding.NONE;
  private long boundLast = Fingerprint.NONE;
  private long firstNanos = Long.MAX_VALUE;
  private long lastNanos = Long.MIN_VALUE;
  private @Nullable CallSet calls;
  private @Nullable Map<String, Signal> signals;
  private @Nullable Map<Long, Waypoint> waypoints;
  private @Nullable Set<Long> otherResponses;
  private @Nullable Task task;
  private @Nullable Kin kin;
  private int place;

  Fragment(Origin origin) {
    this.origin = origin;
  }

  /** Where the fragment comes from: its trace, task or response. */
  Origin origin() {
    return origin;
  }

  /** What ties the fragment to a task, feature and arm. */
  Binding binding() {
    return binding;
  }

  /**
   * Whether a binding is another than the one that was told last, which most are not.
   *
   * @param fingerprint that of the binding, which is told by this
   */
  boolean isOther(long fingerprint) {
    boolean isOther = fingerprint != boundLast;
    boundLast = fingerprint;
    return isOther;
  }

  /** Binds the fragment to what a fact tells; answers whether that was news. */
  boolean bind(PackedFact packed) {
    return isOther(packed.binding()) && bind(packed.fact().binding());
  }

  /** Binds the fragment to more; answers whether that was news. */
  boolean bind(Binding more) {
    Binding before = binding;
    binding = binding.and(more);
    return !binding.equals(before);
  }

  /** The calls of the fragment, one per span, as they were. */
  Stream<PricedCall> calls() {
    return calls == null ? Stream.empty() : calls.in(origin.key().id());
  }

  /** The signals of the fragment, one per identity, in no order. */
  Collection<Signal> signals() {
    return signals == null ? List.of() : signals.values();
  }

  /** The span of this id that is no call; null when it was not seen. */
  @Nullable Waypoint waypoint(String spanId) {
    return waypoints == null ? null : waypoints.get(SpanIds.parse(spanId));
  }

  /** Notes a span that is no call. */
  void pass(String spanId, Waypoint waypoint) {
    if (waypoints == null) {
      waypoints = new HashMap<>(4);
    }
    waypoints.merge(SpanIds.parse(spanId), waypoint, Waypoint::and);
  }

  /** From the first to the last fact. */
  TimeSpan times() {
    return firstNanos > lastNanos
        ? TimeSpan.NONE
        : new TimeSpan(EpochNanos.instant(firstNanos), EpochNanos.instant(lastNanos));
  }

  void extend(long nanos) {
    firstNanos = Math.min(firstNanos, nanos);
    lastNanos = Math.max(lastNanos, nanos);
  }

  void add(Signal signal) {
    if (signals == null) {
      signals = new HashMap<>(4);
    }
    signals.merge(signal.identity(), signal, Signal::later);
  }

  /** The calls; made when first asked for. */
  CallSet callSet() {
    if (calls == null) {
      calls = new CallSet();
    }
    return calls;
  }

  boolean hasUnpublished() {
    return calls != null && calls.unpublished() > 0;
  }

  /** Publishes the calls that were not published yet; see {@link CallSet#publishNew}. */
  List<CallChange> publishNew(String featureTag, UnaryOperator<List<PricedCall>> own) {
    return calls == null ? List.of() : calls.publishNew(origin.key().id(), featureTag, own);
  }

  /** Publishes the calls as they were settled; see {@link CallSet#publish}. */
  List<CallChange> publish(String featureTag, Map<String, List<CountedCall>> byTrace) {
    String traceId = origin.key().id();
    return calls == null
        ? List.of()
        : calls.publish(traceId, featureTag, byTrace.getOrDefault(traceId, List.of()));
  }

  /** Whether a call of the fragment is next to a request, or at its time. */
  boolean hasCallBeside(ModelRequest request) {
    return calls != null && calls.anyBeside(new Neighbourhood(request));
  }

  /** Whether a call of the fragment is above a span or beneath it, through spans that are none. */
  boolean hasCallAboveOrBelow(String spanId) {
    return calls != null
        && (lineage(spanId).stream().anyMatch(id -> calls.find(id) >= 0)
            || calls
                .ids()
                .anyMatch(id -> lineage(SpanIds.hex(id)).contains(SpanIds.parse(spanId))));
  }

  /** The spans above a span, as far as they are known. */
  private Set<Long> lineage(String spanId) {
    var above = new HashSet<Long>();
    long id = parent(SpanIds.parse(spanId));
    while (id != SpanIds.NONE && above.size() < MOST_LEVELS && above.add(id)) {
      id = parent(id);
    }
    return above;
  }

  private long parent(long spanId) {
    int place = calls == null ? -1 : calls.find(spanId);
    if (calls != null && place >= 0) {
      return calls.get(place).parentId();
    }
    Waypoint waypoint = waypoints == null ? null : waypoints.get(spanId);
    return waypoint == null ? SpanIds.NONE : SpanIds.parse(waypoint.parentSpanId());
  }

  /** Whether the counts of one of its calls are in those of the next one again. */
  boolean carriesOver() {
    return calls != null && calls.carriesOver();
  }

  int callCount() {
    return calls == null ? 0 : calls.size();
  }

  int size() {
    return callCount()
        + (signals == null ? 0 : signals.size())
        + (waypoints == null ? 0 : waypoints.size() / WAYPOINTS_PER_FACT);
  }

  /** The task that holds the fragment, at this place among its fragments. */
  void heldBy(Task holder, int at) {
    task = holder;
    place = at;
  }

  int place() {
    return place;
  }

  @Nullable Task task() {
    return task;
  }

  /**
   * The fragment whose task those without a name of their own share: that of its kin, or itself.
   */
  Fragment head() {
    return kin == null ? this : kin.head();
  }

  boolean isTrace() {
    return origin instanceof Origin.Trace;
  }

  /** Whether the fragment was named by the application, outside of any trace. */
  boolean isApplication() {
    return origin instanceof Origin.Named named && named.key().kind() == TaskKey.Kind.APPLICATION;
  }

  /** Notes another response id that was told of one of the calls. */
  void alsoAnswered(long response) {
    if (response != Fingerprint.NONE) {
      if (otherResponses == null) {
        otherResponses = new HashSet<>();
      }
      otherResponses.add(response);
    }
  }

  /** The fingerprints of all responses that the fragment tells of. */
  Set<Long> responses() {
    var responses = new HashSet<Long>();
    if (calls != null) {
      calls.compact().forEach(call -> responses.add(call.response()));
    }
    if (otherResponses != null) {
      responses.addAll(otherResponses);
    }
    if (origin instanceof Origin.Named named) {
      responses.add(Fingerprint.of(named.key().id()));
    }
    return responses;
  }

  @Nullable Kin kin() {
    return kin;
  }

  void joins(@Nullable Kin family) {
    kin = family;
  }

  TaskKey key() {
    return origin.key();
  }
}
