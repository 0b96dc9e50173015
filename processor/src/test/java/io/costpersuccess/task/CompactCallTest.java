package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.RandomCalls;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.pricing.GpuRate;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.PriceBuilder;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.pricing.ReportedCostPolicy;
import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.span.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactCallTest {
  private static final int ROUNDS = 2_000;

  /** One model by usage, one of which only the input is priced, and one by time. */
  private static final Pricer PRICER =
      new Pricer(
          Catalogue.of(
              List.of(
                  everything(Price.builder("openai", "gpt-4o")).build(),
                  Price.builder("azure", "gpt-4o")
                      .usdPerMillion(UsageClass.INPUT, new BigDecimal("0.15"))
                      .build(),
                  Price.builder("azure", "gpt-5x")
                      .gpu(new GpuRate(BigDecimal.ONE, 1, BigDecimal.ONE))
                      .build())),
          ReportedCostPolicy.PREFER);

  private static final SpanRef CHILD = new SpanRef(Ids.trace(1), Ids.span(2), Ids.span(1));
  private static final Reporter REPORTER = new Reporter("test", false, false, false);
  private static final UsageReading USAGE = UsageReading.exact(input(10));

  /** Each fact is something else than the default that a forgotten one would have. */
  private static final LlmCall FULL = full(USAGE, new BigDecimal("0.01"));

  private final SharedTerms shared = new SharedTerms();

  private static PriceBuilder everything(PriceBuilder price) {
    for (UsageClass usageClass : UsageClass.values()) {
      price.usdPerMillion(usageClass, new BigDecimal("2.5"));
    }
    return price;
  }

  private static Usage input(long tokens) {
    return Usage.of(Map.of(UsageClass.INPUT, tokens));
  }

  private static LlmCall full(UsageReading usage, @Nullable BigDecimal reportedUsd) {
    return new LlmCall(
        CHILD,
        new Reporter("gateway", true, true, true),
        Operation.WRAPPER,
        new Model("openai", "gpt-4o"),
        usage,
        new PriceConditions(ServiceTier.PRIORITY, "eu"),
        START.plusNanos(1),
        START.plusNanos(3),
        new Attempt(true, true, true, 3),
        "chatcmpl-0123456789",
        reportedUsd,
        "triage@2");
  }

  private CompactCall compact(LlmCall call) {
    return CompactCall.of(PRICER.priced(call), shared);
  }

  private PricedCall again(PricedCall priced) {
    SpanRef span = priced.call().span();
    return CompactCall.of(priced, shared).in(span.traceId(), SpanIds.parse(span.spanId()));
  }

  /** The call as it comes back: in place of a response id stands its fingerprint. */
  private static PricedCall kept(PricedCall priced) {
    LlmCall call = priced.call();
    return new PricedCall(
        answered(call, Fingerprint.text(Fingerprint.of(call.responseId()))),
        priced.cost(),
        priced.modelName());
  }

  private static LlmCall answered(LlmCall call, @Nullable String responseId) {
    return new LlmCall(
        call.span(),
        call.reporter(),
        call.operation(),
        call.model(),
        call.usage(),
        call.conditions(),
        call.start(),
        call.end(),
        call.attempt(),
        responseId,
        call.reportedCostUsd(),
        call.prompt());
  }

  @Test
  void in_anyCall_isTheCallAsItWas() {
    var calls = new RandomCalls(6);
    var seen = EnumSet.noneOf(CostStatus.class);
    for (int i = 0; i < ROUNDS; i++) {
      PricedCall priced = PRICER.priced(calls.next());
      seen.add(priced.cost().status());

      assertThat(again(priced)).isEqualTo(kept(priced));
    }
    assertThat(seen).as("what the calls cost").containsOnly(CostStatus.values());
  }

  @ParameterizedTest
  @EnumSource
  void in_aCallOfEachQuality_isTheCallAsItWas(Quality quality) {
    PricedCall priced = PRICER.priced(full(new UsageReading(input(7), quality, "a flaw"), null));

    assertThat(again(priced)).isEqualTo(kept(priced));
  }

  @ParameterizedTest
  @EnumSource
  void in_aCallOfEachUsageClass_costsTheSame(UsageClass usageClass) {
    Usage usage = Usage.of(Map.of(usageClass, Usage.MAX_QUANTITY));
    PricedCall priced = PRICER.priced(full(UsageReading.exact(usage), null));

    assertThat(priced.cost().items()).hasSize(1);
    assertThat(again(priced).cost()).isEqualTo(priced.cost());
  }

  @Test
  void in_aCallWithAReportedCost_keepsBothItAndTheUsage() {
    PricedCall priced = PRICER.priced(FULL);

    PricedCall back = again(priced);

    assertThat(back.cost().status()).isEqualTo(CostStatus.REPORTED);
    assertThat(back.cost().usd()).isEqualTo("0.01");
    assertThat(back).isEqualTo(kept(priced));
  }

  @Test
  void in_aReportedCostThatDoesNotCount_keepsIt() {
    var byPrice = new Pricer(PRICER.catalogue(), ReportedCostPolicy.IGNORE);
    PricedCall priced = byPrice.priced(FULL);

    assertThat(priced.cost().status()).isNotEqualTo(CostStatus.REPORTED);
    assertThat(again(priced)).isEqualTo(kept(priced));
  }

  @Test
  void in_aCostThatDoesNotFollowFromUsage_isKept() {
    var given = new Cost(CostStatus.LOWER_BOUND, new BigDecimal("12.5"), List.of(), "by hand");
    var priced = new PricedCall(call(1, 2).under(1).build().call(), given, "large");

    assertThat(again(priced)).isEqualTo(priced);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Integer.MAX_VALUE})
  void in_anAttemptOfAnyNumber_isKept(int number) {
    PricedCall priced = call(1, 2).failed().attempt(number).build();

    assertThat(again(priced).call().attempt()).isEqualTo(new Attempt(true, number));
  }

  @Test
  void in_aModelWithoutName_hasNone() {
    PricedCall priced = PRICER.priced(modelled(new Model("", null)));

    assertThat(again(priced).call().model().name()).isNull();
    assertThat(again(priced).modelName()).isEqualTo("unknown");
  }

  @Test
  void in_timesBeyondTheTelemetrysReach_areItsEnds() {
    PricedCall back = again(PRICER.priced(timed(Instant.MIN, Instant.MAX)));

    assertThat(back.call().start()).isEqualTo(EpochNanos.instant(Long.MIN_VALUE));
    assertThat(back.call().end()).isEqualTo(EpochNanos.instant(Long.MAX_VALUE));
  }

  @Test
  void in_anotherPlace_isTheSameCallThere() {
    PricedCall moved = compact(FULL).in(Ids.trace(9), 0xABC);

    assertThat(moved.call().span())
        .isEqualTo(new SpanRef(Ids.trace(9), Ids.span(0xABC), Ids.span(1)));
    assertThat(moved.cost()).isEqualTo(PRICER.priced(FULL).cost());
  }

  @Test
  void response_isTheFingerprintOfTheId() {
    assertThat(compact(FULL).response()).isEqualTo(Fingerprint.of("chatcmpl-0123456789"));
    assertThat(compact(answered(FULL, "chatcmpl-123")).response()).isEqualTo(Fingerprint.NONE);
  }

  private static LlmCall modelled(Model model) {
    return changed(CHILD, model, START, START);
  }

  private static LlmCall timed(Instant start, Instant end) {
    return changed(CHILD, FULL.model(), start, end);
  }

  private static LlmCall changed(SpanRef span, Model model, Instant start, Instant end) {
    return new LlmCall(
        span,
        REPORTER,
        Operation.INFERENCE,
        model,
        USAGE,
        PriceConditions.STANDARD,
        start,
        end,
        Attempt.OK,
        null,
        null);
  }

  /** Calls that differ from {@link #FULL} in one fact each. */
  static Stream<LlmCall> variants() {
    return Stream.of(
        answered(FULL, "chatcmpl-9876543210"),
        answered(FULL, null),
        FULL.prompted("triage@3"),
        FULL.prompted(""),
        full(USAGE, new BigDecimal("0.02")),
        full(USAGE, null),
        full(UsageReading.exact(input(11)), new BigDecimal("0.01")),
        full(new UsageReading(input(10), Quality.LOWER_BOUND, null), new BigDecimal("0.01")),
        full(new UsageReading(input(10), Quality.EXACT, "a flaw"), new BigDecimal("0.01")));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void saysTheSame_whenOneFactDiffers_isFalse(LlmCall variant) {
    assertThat(compact(FULL).saysTheSame(compact(variant))).isFalse();
    assertThat(compact(variant).saysTheSame(compact(FULL))).isFalse();
  }

  @Test
  void saysTheSame_whenPlaceOrTimeDiffers_isFalse() {
    Model model = FULL.model();
    CompactCall one = compact(changed(CHILD, model, START, START.plusNanos(2)));
    SpanRef root = new SpanRef(CHILD.traceId(), CHILD.spanId(), null);

    assertThat(
            Stream.of(
                    changed(root, model, START, START.plusNanos(2)),
                    changed(CHILD, model, START.plusNanos(1), START.plusNanos(2)),
                    changed(CHILD, model, START, START.plusNanos(1)))
                .map(this::compact))
        .noneMatch(one::saysTheSame);
  }

  @Test
  void saysTheSame_ofTheSameTwice_isTrue() {
    var calls = new RandomCalls(7);
    for (int i = 0; i < ROUNDS; i++) {
      LlmCall call = calls.next();

      assertThat(compact(call).saysTheSame(compact(call))).isTrue();
    }
    assertThat(CompactCall.of(PRICER.priced(FULL), new SharedTerms()).saysTheSame(compact(FULL)))
        .as("without sharing")
        .isTrue();
  }

  @Test
  void and_ofAnyReports_isThePricedWhole() {
    var calls = new RandomCalls(8);
    for (int i = 0; i < ROUNDS; i++) {
      LlmCall a = calls.next();
      LlmCall b = calls.next();
      long response =
          Fingerprint.lesser(Fingerprint.of(a.responseId()), Fingerprint.of(b.responseId()));

      PricedCall whole = PRICER.priced(answered(a.and(b), Fingerprint.text(response)));

      assertThat(and(compact(a), compact(b)).in(a.span().traceId(), spanId(a))).isEqualTo(whole);
    }
  }

  private static long spanId(LlmCall call) {
    return SpanIds.parse(call.span().spanId());
  }

  private CompactCall and(CompactCall one, CompactCall other) {
    return one.and(other, PRICER::priced, shared);
  }

  @Test
  void and_ofAnyReports_isCommutativeAssociativeAndIdempotent() {
    var calls = new RandomCalls(9);
    for (int i = 0; i < ROUNDS; i++) {
      CompactCall a = compact(calls.next());
      CompactCall b = compact(calls.next());
      CompactCall c = compact(calls.next());

      assertThat(and(a, b).saysTheSame(and(b, a))).isTrue();
      assertThat(and(and(a, b), c).saysTheSame(and(a, and(b, c)))).isTrue();
      assertThat(and(and(a, b), a).saysTheSame(and(a, b))).isTrue();
    }
  }
}
