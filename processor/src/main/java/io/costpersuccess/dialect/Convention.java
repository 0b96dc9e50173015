package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an instrumentation describes calls: under which keys, what its counts include, and which of
 * its words are not to be taken literally.
 *
 * @param vocabulary the attribute keys
 * @param accounting what the counts include
 * @param onlyWrappers whether the usage on its spans is always that of calls beneath them
 * @param zeroCostIsUnknown whether it reports a cost of 0 for models that it has no price for
 * @param tierSeen whether it tells the service tier of a call that has another than the standard
 */
record Convention(
    Vocabulary vocabulary,
    Accounting accounting,
    boolean onlyWrappers,
    boolean zeroCostIsUnknown,
    boolean tierSeen)
    implements Dialect {

  /** A convention whose words are taken literally. */
  Convention(Vocabulary vocabulary, Accounting accounting) {
    this(vocabulary, accounting, false, false, true);
  }

  /** The same on spans around calls, whatever operation they claim to be. */
  Convention ofWrappers() {
    return new Convention(vocabulary, accounting, true, zeroCostIsUnknown, tierSeen);
  }

  /** The same with a reported cost of 0 that says nothing. */
  Convention withZeroCostForUnknown() {
    return new Convention(vocabulary, accounting, onlyWrappers, true, tierSeen);
  }

  /** The same of an instrumentation that never tells the service tier. */
  Convention withoutTier() {
    return new Convention(vocabulary, accounting, onlyWrappers, zeroCostIsUnknown, false);
  }

  @Override
  public @Nullable LlmCall read(SpanView span) {
    return read(span, span);
  }

  /** Without an operation and a model there is no call. */
  @Override
  public Set<String> signs() {
    var signs = new HashSet<String>();
    Collections.addAll(signs, vocabulary.keys(Fact.OPERATION));
    Collections.addAll(signs, vocabulary.keys(Fact.MODEL));
    Collections.addAll(signs, vocabulary.keys(Fact.REQUESTED_MODEL));
    return signs;
  }

  /** The same, with the counts read from another view of the span's attributes. */
  @Nullable LlmCall read(SpanView span, AttributeView counts) {
    return new CallReader(this, span).read(counts);
  }

  /** The operation that an attribute or the name of a span tells; null when none is known. */
  @Nullable Operation operation(SpanView span) {
    for (String key : vocabulary.keys(Fact.OPERATION)) {
      String name = span.text(key);
      Operation operation = name == null ? null : Operations.byName(name);
      if (operation != null) {
        return onlyWrappers ? Operation.WRAPPER : operation;
      }
    }
    return null;
  }

  /** The model that answered, else the one asked for; null when neither is told. */
  @Nullable String model(AttributeView attributes) {
    return modelUnder(Fact.MODEL, attributes);
  }

  /** The model or deployment that was asked for; null when it is not told. */
  @Nullable String requestedModel(AttributeView attributes) {
    return modelUnder(Fact.REQUESTED_MODEL, attributes);
  }

  private @Nullable String modelUnder(Fact fact, AttributeView attributes) {
    for (String key : vocabulary.keys(fact)) {
      String name = ReportedModel.name(attributes.text(key));
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** What the JSON under the first key of a fact that is present says in words. */
  JsonWords words(Fact fact, AttributeView attributes) {
    return vocabulary.keys(fact).length == 0
        ? JsonWords.NONE
        : JsonWords.of(vocabulary.value(attributes, fact));
  }
}
