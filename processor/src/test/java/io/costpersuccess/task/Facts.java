package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Subject;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.span.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts that are no calls, and bindings. */
public final class Facts {
  private Facts() {}

  /** A binding to this session. */
  public static Binding session(String id) {
    return new Binding(new Ranked(1, id), null, null, Map.of());
  }

  /** A binding to this feature. */
  public static Binding feature(String name) {
    return new Binding(null, new Ranked(0, name), null, Map.of());
  }

  /** The binding of a trace, learned apart from its calls. */
  public static Fact bound(int trace, Binding binding) {
    return new Fact(Subject.ofTrace(Ids.trace(trace)), binding, null, List.of(), START);
  }

  /** A signal in a trace. */
  public static Fact signalled(int trace, Signal signal) {
    return told(Subject.ofTrace(Ids.trace(trace)), Binding.NONE, signal);
  }

  /** A signal about the response with this id. */
  public static Fact signalled(String responseId, Signal signal) {
    return told(Subject.ofResponse(responseId), Binding.NONE, signal);
  }

  /** A signal about a session, told outside any trace. */
  public static Fact signalledInSession(String session, Signal signal) {
    return told(Subject.NONE, session(session), signal);
  }

  private static Fact told(Subject subject, Binding binding, Signal signal) {
    return new Fact(subject, binding, null, List.of(signal), signal.at());
  }

  /** A thumbs up, a minute after the start of telemetry. */
  public static Signal thumbsUp() {
    return signal("thumbs_up", SignalKind.HUMAN_FEEDBACK, Effect.SUCCESS, null);
  }

  /** A thumbs down, a minute after the start of telemetry. */
  public static Signal thumbsDown() {
    return signal("thumbs_down", SignalKind.HUMAN_FEEDBACK, Effect.FAILURE, null);
  }

  /** A grade of the answer of a span, this many seconds after the start of telemetry. */
  public static Fact graded(int trace, int span, Effect effect, long seconds) {
    String id = Ids.span(span);
    Signal grade =
        new Signal(
            id + "|grade|" + effect + seconds,
            "grade",
            SignalKind.GRADE,
            effect,
            START.plusSeconds(seconds),
            null,
            id);
    return signalled(trace, grade);
  }

  /** The application's word that the task succeeded. */
  public static Signal success() {
    return signal("cps.success", SignalKind.EXPLICIT, Effect.SUCCESS, null);
  }

  /** A call for a person. */
  public static Signal ticket(String identity) {
    return new Signal(
        identity, "ticket_created", SignalKind.ESCALATION, Effect.ESCALATED, START, null);
  }

  /** Work of a person of this many minutes; null when it is not told how many. */
  public static Signal labour(String identity, Effect effect, @Nullable String minutes) {
    BigDecimal told = minutes == null ? null : new BigDecimal(minutes);
    return new Signal(identity, identity, SignalKind.LABOUR, effect, START, told);
  }

  private static Signal signal(
      String name, SignalKind kind, Effect effect, @Nullable BigDecimal minutes) {
    return new Signal(name, name, kind, effect, START.plusSeconds(60), minutes);
  }
}
