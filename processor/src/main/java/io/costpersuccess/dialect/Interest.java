package io.costpersuccess.dialect;

import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.span.KeySet;
import io.costpersuccess.span.SpanView;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a span must have something of to tell anything. Most spans of an application have nothing of
 * it, and to see that takes one pass over their attributes. Immutable.
 */
final class Interest {
  private final KeySet keys;
  private final Set<String> spanNames;

  Interest(CorrelationKeys correlation, List<SignalRule> rules) {
    this.keys =
        new KeySet(
            Stream.of(
                    Dialects.SIGNS,
                    AttributeSignals.SIGNS,
                    Annotations.SIGNS,
                    correlation.all(),
                    subjects(rules, Inlet.ATTRIBUTE))
                .flatMap(Collection::stream)
                .toList());
    this.spanNames = subjects(rules, Inlet.SPAN);
  }

  private static Set<String> subjects(List<SignalRule> rules, Inlet inlet) {
    return rules.stream()
        .filter(rule -> rule.inlet() == inlet)
        .map(SignalRule::subject)
        .collect(Collectors.toSet());
  }

  /** Whether a span may tell something. */
  boolean isIn(SpanView span) {
    return span.carriesAny(keys)
        || !span.events().isEmpty()
        || (!spanNames.isEmpty() && spanNames.contains(span.name()));
  }
}
