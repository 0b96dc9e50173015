package io.costpersuccess.dialect;

import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a span must have something of to tell anything. Most spans of an application have nothing of
 * it, and to see that takes one pass over their attributes. Immutable.
 */
final class Interest {
  private final KeyGroups keys;
  private final Set<String> spanNames;

  /** Something that a span may tell of. */
  enum Topic {
    /** A call. */
    CALL,
    /** An outcome, in attributes of its own or by a rule. */
    SIGNAL,
    /** An outcome, in annotations of OpenInference. */
    ANNOTATION,
    /** What its trace belongs to. */
    BINDING,
    /** Whatever its events tell. */
    EVENT;

    /** The topics are counted by a bit each, and nothing stores them. */
    @SuppressWarnings("EnumOrdinal")
    private long bit() {
      return 1L << ordinal();
    }
  }

  /**
   * The topics of one span.
   *
   * @param bits the bit of each
   */
  record Topics(long bits) {
    boolean areNone() {
      return bits == 0;
    }

    boolean have(Topic topic) {
      return (bits & topic.bit()) != 0;
    }
  }

  Interest(CorrelationKeys correlation, List<SignalRule> rules) {
    Set<String> signals =
        Stream.concat(AttributeSignals.SIGNS.stream(), subjects(rules, Inlet.ATTRIBUTE).stream())
            .collect(Collectors.toSet());
    this.keys =
        new KeyGroups(List.of(Dialects.SIGNS, signals, Annotations.SIGNS, correlation.all()));
    this.spanNames = subjects(rules, Inlet.SPAN);
  }

  private static Set<String> subjects(List<SignalRule> rules, Inlet inlet) {
    return rules.stream()
        .filter(rule -> rule.inlet() == inlet)
        .map(SignalRule::subject)
        .collect(Collectors.toSet());
  }

  /** What a span may tell of; the first four topics are the groups of the keys, in this order. */
  Topics of(SpanView span) {
    long bits = span.groups(keys);
    if (!spanNames.isEmpty() && spanNames.contains(span.name())) {
      bits |= Topic.SIGNAL.bit();
    }
    return new Topics(span.events().isEmpty() ? bits : bits | Topic.EVENT.bit());
  }
}
