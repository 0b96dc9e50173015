package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.pricing.Rates;
import io.costpersuccess.span.EpochNanos;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A priced call in about a hundred bytes: what it shares with others is kept once, and its cost is
 * computed anew from its usage. Of its response id a fingerprint is left.
 */
final class CompactCall {
  /** The price of a call does not depend on its place. */
  private static final String ANY_TRACE = "";

  private final long parentId;
  private final long startNanos;
  private final long endNanos;
  private final long response;
  private final CallTerms terms;
  private final byte[] usage;
  private final @Nullable Rarity rarity;

  /**
   * What few calls have.
   *
   * @param flaw what is wrong with the usage
   * @param cost the cost, when it does not follow from the usage
   * @param reported the cost that it reported, in USD
   */
  private record Rarity(
      @Nullable String flaw, @Nullable Cost cost, @Nullable BigDecimal reported) {}

  private CompactCall(PricedCall priced, CallTerms terms, long response) {
    LlmCall call = priced.call();
    this.parentId = SpanIds.parse(call.span().parentSpanId());
    this.startNanos = EpochNanos.of(call.start());
    this.endNanos = EpochNanos.of(call.end());
    this.response = response;
    this.terms = terms;
    this.usage = PackedUsage.pack(call.usage().usage());
    this.rarity = rarity(priced, terms);
  }

  /** The call, with what it shares with others taken from there. */
  static CompactCall of(PricedCall priced, SharedTerms shared) {
    return of(priced, shared, Fingerprint.of(priced.call().responseId()));
  }

  private static CompactCall of(PricedCall priced, SharedTerms shared, long response) {
    return new CompactCall(priced, shared.one(terms(priced)), response);
  }

  private static CallTerms terms(PricedCall priced) {
    LlmCall call = priced.call();
    return new CallTerms(
        call.reporter(),
        call.operation(),
        call.model(),
        call.conditions(),
        call.attempt(),
        call.usage().quality(),
        priced.modelName(),
        call.prompt(),
        priced.cost().rates());
  }

  /**
   * The call as its settlement sees it, which is this one unless that changed its usage or cost.
   */
  CompactCall as(PricedCall settled) {
    CallTerms others = terms(settled);
    var seen = new CompactCall(settled, others.equals(terms) ? terms : others, response);
    return saysTheSame(seen) ? this : seen;
  }

  /**
   * What this and another report of the span tell together.
   *
   * @param pricer gives the price of the whole
   */
  CompactCall and(CompactCall other, Function<LlmCall, PricedCall> pricer, SharedTerms shared) {
    LlmCall whole = in(ANY_TRACE, 1).call().and(other.in(ANY_TRACE, 1).call());
    return of(pricer.apply(whole), shared, Fingerprint.lesser(response, other.response));
  }

  private static @Nullable Rarity rarity(PricedCall priced, CallTerms terms) {
    LlmCall call = priced.call();
    Cost cost = terms.rates() == null ? priced.cost() : null;
    String flaw = call.usage().flaw();
    return cost == null && flaw == null && call.reportedCostUsd() == null
        ? null
        : new Rarity(flaw, cost, call.reportedCostUsd());
  }

  /** The span above the call; {@link SpanIds#NONE} for a root span. */
  long parentId() {
    return parentId;
  }

  /** When the call ended. */
  long endNanos() {
    return endNanos;
  }

  /** When the call began. */
  long startNanos() {
    return startNanos;
  }

  /** What was called for. */
  Operation operation() {
    return terms.operation();
  }

  /** Whether its own report says that it graded the work of others. */
  boolean judges() {
    return terms.reporter().judging();
  }

  /** Whether its counts are in those of the next call under the same parent again. */
  boolean carriesOver() {
    return terms.reporter().carriesOver() && terms.operation() != Operation.WRAPPER;
  }

  /** The fingerprint of the response id; {@link Fingerprint#NONE} when there is none to go by. */
  long response() {
    return response;
  }

  /** The call as it was, of a span in a trace. */
  PricedCall in(String traceId, long spanId) {
    Usage used = PackedUsage.unpack(usage);
    var reading = new UsageReading(used, terms.quality(), rarity == null ? null : rarity.flaw());
    var call =
        new LlmCall(
            new SpanRef(traceId, SpanIds.hex(spanId), SpanIds.hexOrNull(parentId)),
            terms.reporter(),
            terms.operation(),
            terms.model(),
            reading,
            terms.conditions(),
            EpochNanos.instant(startNanos),
            EpochNanos.instant(endNanos),
            terms.attempt(),
            Fingerprint.text(response),
            rarity == null ? null : rarity.reported(),
            terms.prompt());
    return new PricedCall(call, cost(used), terms.modelName());
  }

  private Cost cost(Usage used) {
    Rates rates = terms.rates();
    return rates == null ? requireNonNull(requireNonNull(rarity).cost()) : rates.cost(used);
  }

  /** Whether the other tells the very same. */
  boolean saysTheSame(CompactCall other) {
    return parentId == other.parentId
        && startNanos == other.startNanos
        && endNanos == other.endNanos
        && response == other.response
        && terms.equals(other.terms)
        && Arrays.equals(usage, other.usage)
        && Objects.equals(rarity, other.rarity);
  }
}
