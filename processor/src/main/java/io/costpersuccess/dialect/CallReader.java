package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.pricing.Sellers;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reader of the call that one span tells in one convention. */
final class CallReader {
  private static final String OPERATION_NAME = "gen_ai.operation.name";
  private static final String SERVER_ADDRESS = "server.address";
  private static final String OPENAI = "openai";

  private final Convention convention;
  private final SpanView span;

  CallReader(Convention convention, SpanView span) {
    this.convention = convention;
    this.span = span;
  }

  /**
   * The call of the span.
   *
   * @param counts the attributes that hold its counts
   * @return null when it tells of none: neither a known operation nor a model that was used, a
   *     wrapper without usage, a helper that sends nothing, or a stored response that is read again
   */
  @Nullable LlmCall read(AttributeView counts) {
    Operation named = convention.operation(span);
    String modelName = convention.model(span);
    if (named == null && (modelName == null || isFetched())) {
      return null;
    }
    Endpoint endpoint = Endpoint.of(span.text(SERVER_ADDRESS));
    JsonWords request = convention.words(Fact.REQUEST_JSON, span);
    Model model = model(modelName, request, endpoint);
    Operation operation = named == null ? unnamed() : named;
    BigDecimal reported = ReportedCost.read(span, convention.vocabulary().keys(Fact.COST));
    UsageReading usage = UsageReader.read(counts, convention, model, operation);
    if (isFromCache(reported, usage)) {
      return call(operation, model, conditions(request, endpoint, model), usage, null).fromCache();
    }
    BigDecimal cost = isCost(reported, usage) ? reported : null;
    boolean isSilent = usage.quality() == Quality.MISSING && cost == null;
    return isSilent && (named == null || named == Operation.WRAPPER || isHelper())
        ? null
        : call(operation, model, conditions(request, endpoint, model), usage, cost);
  }

  private LlmCall call(
      Operation operation,
      Model model,
      PriceConditions conditions,
      UsageReading usage,
      @Nullable BigDecimal cost) {
    return new LlmCall(
        new SpanRef(span.traceId(), span.spanId(), span.parentSpanId()),
        ReporterReader.read(span, operation),
        operation,
        model,
        usage,
        conditions,
        SpanTimes.start(span),
        SpanTimes.end(span),
        AttemptReader.read(span, convention.vocabulary(), usage.isUsable()),
        convention.vocabulary().text(span, Fact.RESPONSE_ID),
        cost);
  }

  /** A failed call may name its model among the parameters of its request alone. */
  private Model model(@Nullable String told, JsonWords request, Endpoint endpoint) {
    String requested = convention.requestedModel(span);
    requested = requested == null ? ReportedModel.name(request.model()) : requested;
    String name = told == null ? requested : told;
    return new Model(provider(endpoint, name), name, requested);
  }

  private PriceConditions conditions(JsonWords request, Endpoint endpoint, Model model) {
    JsonWords response = convention.words(Fact.RESPONSE_JSON, span);
    String region = convention.vocabulary().text(span, Fact.REGION);
    region = region == null ? response.region() : region;
    region = region == null ? request.region() : region;
    String word = TierReader.read(span, convention.vocabulary(), response, request);
    return Conditions.of(
        Conditions.tier(span, word, model.provider()),
        convention.tierSeen(),
        Conditions.region(span, endpoint, model.provider(), region));
  }

  /** Without a known operation the name of the span may tell, else it is a model that was used. */
  private Operation unnamed() {
    return convention.onlyWrappers() || Operations.isWrapperByName(span.name())
        ? Operation.WRAPPER
        : Operation.INFERENCE;
  }

  private boolean isHelper() {
    return Operations.isHelperByName(span.name());
  }

  private boolean isFetched() {
    return Operations.FETCH_RESPONSE.equals(span.text(OPERATION_NAME));
  }

  /**
   * OpenAI's client libraries name OpenAI whoever they call, and frameworks name themselves; the
   * address then knows better, or the form of the model's name.
   */
  private String provider(Endpoint endpoint, @Nullable String model) {
    String found = convention.vocabulary().text(span, Fact.PROVIDER);
    String provider = found == null ? "" : Providers.canonical(found);
    boolean isOpen = provider.isEmpty() || provider.equals(OPENAI);
    if (isOpen && endpoint.provider() != null) {
      return endpoint.provider();
    }
    String seller = model == null ? null : Sellers.byName(provider, model);
    return seller == null ? provider : seller;
  }

  /**
   * Whether a gateway answered from its cache; what the answer once used is not used again. A hit
   * that was paid, or that read a prompt from the provider's cache, is one of that cache.
   */
  private boolean isFromCache(@Nullable BigDecimal reported, UsageReading usage) {
    boolean isFree =
        reported == null
            ? usage.usage().quantity(UsageClass.CACHE_READ) == 0
            : reported.signum() == 0;
    return isFree && GatewayCache.answered(span);
  }

  /** A 0 is no cost without usage, nor where it is written for want of a price. */
  private boolean isCost(@Nullable BigDecimal reported, UsageReading usage) {
    return reported != null
        && (reported.signum() > 0 || !(usage.usage().isEmpty() || convention.zeroCostIsUnknown()));
  }
}
