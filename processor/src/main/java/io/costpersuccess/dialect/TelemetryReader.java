package io.costpersuccess.dialect;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ModelRequest;
import io.costpersuccess.call.Subject;
import io.costpersuccess.dialect.Interest.Topic;
import io.costpersuccess.dialect.Interest.Topics;
import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.span.EventView;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.LinkView;
import io.costpersuccess.span.LogView;
import io.costpersuccess.span.SpanView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reader of spans, log records and posts into {@link Reading}s, by the dialects known and the
 * signals configured. Stateless and safe for use by many threads.
 */
public final class TelemetryReader {
  private static final String RESPONSE_ID = "gen_ai.response.id";
  private static final String EVENT_NAME = "event.name";

  /** The event is {@code feature_flag.evaluation}; older conventions had {@code feature_flag}. */
  private static final String FEATURE_FLAG = "feature_flag";

  private final Interest interest;
  private final BindingReader bindings;
  private final PromptReader prompts;
  private final SemanticCacheReader semanticCache;
  private final SignalReader signals;

  /**
   * A reader of these keys and rules.
   *
   * @param keys attributes that tie telemetry together
   * @param rules configured signals, beside the built-in ones
   */
  public TelemetryReader(CorrelationKeys keys, List<SignalRule> rules) {
    this.interest = new Interest(keys, rules);
    this.bindings = new BindingReader(keys);
    this.prompts = new PromptReader(keys);
    this.semanticCache = new SemanticCacheReader(keys);
    this.signals = new SignalReader(rules);
  }

  /** What a span told; empty when it told nothing of interest. */
  public List<Reading> read(SpanView span) {
    Topics topics = interest.of(span);
    return topics.areNone() ? List.of() : read(span, topics);
  }

  private List<Reading> read(SpanView span, Topics topics) {
    LlmCall call = call(span, topics);
    Instant at = call == null ? SpanTimes.end(span) : call.end();
    List<Signal> own = List.of();
    Reading linked = null;
    if (topics.have(Topic.SIGNAL) || topics.have(Topic.ANNOTATION)) {
      var source = new SignalSource(span.spanId(), id(span), at);
      own = signals.readSpan(span.name(), span, source);
      linked = topics.have(Topic.ANNOTATION) ? readAnnotations(span, source, own) : null;
    }
    Binding binding = topics.have(Topic.BINDING) ? bindings.read(span) : Binding.NONE;
    if (topics.have(Topic.EVENT)) {
      own = new ArrayList<>(own);
      binding = binding.and(readEvents(span, own));
    }
    if (call != null || !own.isEmpty()) {
      binding = binding.and(bindings.readResource(span.resource()));
    }
    ModelRequest request =
        topics.have(Topic.REQUEST) && call == null ? ModelEndpoints.request(span) : null;
    List<Reading> readings =
        listOf(new Reading(Subject.ofTrace(span.traceId()), binding, call, own, at, request));
    return linked == null ? readings : with(linked, readings);
  }

  private @Nullable LlmCall call(SpanView span, Topics topics) {
    LlmCall told = topics.have(Topic.CALL) ? Dialects.read(span) : null;
    LlmCall answered = topics.have(Topic.BINDING) ? semanticCache.read(told, span) : told;
    return prompts.add(answered, span);
  }

  /**
   * Attribute keys of which every call that spans of this instrumentation scope report has one,
   * with text; empty for a scope that reports no calls.
   */
  public static KeyGroups callSigns(String scopeName) {
    return Dialects.signs(scopeName);
  }

  /** Whether a span is an evaluator's, who grades the work of others. */
  public static boolean isJudging(SpanView span) {
    return Evaluators.wroteUnread(span);
  }

  /** What a log record told; empty when it told nothing of interest. */
  public List<Reading> read(LogView log) {
    Binding binding = bindings.read(log);
    Instant at = EpochNanos.instant(log.epochNanos());
    String responseId = log.text(RESPONSE_ID);
    String name = name(log);
    LlmCall call = prompts.add(CodingAgents.read(name, log), log);
    var source = new SignalSource(subjectId(log, responseId, binding), id(log), at);
    List<Signal> found = signals.readEvent(Inlet.LOG, name, log, source);
    if (call != null || !found.isEmpty()) {
      binding = binding.and(bindings.readResource(log.resource()));
    }
    Subject subject =
        call == null ? subject(log, responseId) : Subject.ofTrace(call.span().traceId());
    return listOf(new Reading(subject, binding, call, found, at));
  }

  /**
   * What a post told.
   *
   * @return null when no signal has the post's name, or a grade has no readable value
   */
  public @Nullable Reading read(OutcomeReport report) {
    var source = new SignalSource(report.subjectId(), report.id(), report.at());
    Signal signal = signals.named(report.signal(), report.value(), source);
    return signal == null
        ? null
        : new Reading(report.subject(), report.binding(), null, List.of(signal), report.at());
  }

  /**
   * Adds the annotations of a span to its own signals, or makes a reading of them: a span that
   * annotates another one carries exactly one link, to the span it is about.
   */
  private static @Nullable Reading readAnnotations(
      SpanView span, SignalSource source, List<Signal> own) {
    List<? extends LinkView> links = span.links();
    if (links.size() != 1) {
      Annotations.read(span, source, own);
      return null;
    }
    LinkView target = links.get(0);
    var annotations = new ArrayList<Signal>(0);
    var linked = new SignalSource(target.spanId(), source.id(), source.at());
    Annotations.read(span, linked, annotations);
    Subject subject = Subject.ofTrace(target.traceId());
    return annotations.isEmpty()
        ? null
        : new Reading(subject, Binding.NONE, null, annotations, source.at());
  }

  /** Adds the signals of events to those of their span, and tells the variant that they tell. */
  private Binding readEvents(SpanView span, List<Signal> own) {
    Binding told = Binding.NONE;
    List<? extends EventView> events = span.events();
    for (int i = 0; i < events.size(); i++) {
      EventView event = events.get(i);
      Instant at = EpochNanos.instant(event.epochNanos());
      var source = new SignalSource(span.spanId(), id(event), at);
      own.addAll(signals.readEvent(Inlet.EVENT, event.name(), event, source));
      if (event.name().startsWith(FEATURE_FLAG)) {
        told = told.and(bindings.readVariant(event));
      }
    }
    return told;
  }

  /**
   * A record written in a span is about that span's trace; else a response id says what it is
   * about.
   */
  private static Subject subject(LogView log, @Nullable String responseId) {
    return log.spanId() == null && responseId != null
        ? Subject.ofResponse(responseId)
        : Subject.ofTrace(log.traceId());
  }

  private static List<Reading> listOf(Reading reading) {
    return reading.isEmpty() ? List.of() : List.of(reading);
  }

  private static List<Reading> with(Reading first, List<Reading> readings) {
    return readings.isEmpty() ? List.of(first) : List.of(first, readings.get(0));
  }

  private static String name(LogView log) {
    String name = log.name().isEmpty() ? log.text(EVENT_NAME) : log.name();
    return name == null ? "" : name;
  }

  private static @Nullable String id(AttributeView carrier) {
    return carrier.text(SignalReader.SIGNAL_ID);
  }

  private static String subjectId(LogView log, @Nullable String responseId, Binding binding) {
    if (log.spanId() != null) {
      return log.spanId();
    }
    if (responseId != null) {
      return responseId;
    }
    return binding.task() == null ? "" : binding.task().value();
  }
}
