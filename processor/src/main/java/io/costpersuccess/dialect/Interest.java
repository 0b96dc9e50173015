package io.costpersuccess.dialect;

import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.SpanView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a span must have something of to tell anything. Most spans of an application have nothing of
 * it, and to see that takes one pass over their attributes. Immutable.
 */
final class Interest {
  /** Whether an attribute holds a URL, whatever it is. */
  private static final int URL_GROUP = 5;

  private static final int PATH_GROUP = 6;

  private final KeyGroups keys;
  private final KeyGroups clientKeys;
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
    /** A request to a model that nobody calls one. */
    REQUEST,
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
    List<Set<String>> groups =
        List.of(Dialects.SIGNS, signals, Annotations.SIGNS, Set.copyOf(correlation.all()));
    this.keys = new KeyGroups(groups);
    var ofClients = new ArrayList<Set<String>>(groups);
    ofClients.addAll(List.of(ModelEndpoints.URLS, ModelEndpoints.URLS, ModelEndpoints.PATHS));
    this.clientKeys = new KeyGroups(ofClients, Topic.REQUEST.bit(), ModelEndpoints::mayBe);
    this.spanNames = subjects(rules, Inlet.SPAN);
  }

  private static Set<String> subjects(List<SignalRule> rules, Inlet inlet) {
    return rules.stream()
        .filter(rule -> rule.inlet() == inlet)
        .map(SignalRule::subject)
        .collect(Collectors.toSet());
  }

  /** What a span may tell of; the first topics are the groups of the keys, in this order. */
  Topics of(SpanView span) {
    long bits = span.kind() == SpanView.Kind.CLIENT ? ofClient(span) : span.groups(keys);
    if (!spanNames.isEmpty() && spanNames.contains(span.name())) {
      bits |= Topic.SIGNAL.bit();
    }
    return new Topics(span.events().isEmpty() ? bits : bits | Topic.EVENT.bit());
  }

  /** A request that tells no URL is told by its path, which most do not tell apart. */
  private long ofClient(SpanView span) {
    long bits = span.groups(clientKeys);
    boolean isPathAlone = (bits & 1L << PATH_GROUP) != 0 && (bits & 1L << URL_GROUP) == 0;
    long topics = bits & ((1L << URL_GROUP) - 1);
    return isPathAlone ? topics | Topic.REQUEST.bit() : topics;
  }
}
