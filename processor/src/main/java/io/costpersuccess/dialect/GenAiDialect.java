package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The OpenTelemetry GenAI semantic conventions, with the names of older versions.
 *
 * <p>Of several names for one fact the newest that is present is read; names are never added up.
 * Source: open-telemetry/semantic-conventions-genai, {@code model/gen-ai/registry.yaml} and {@code
 * model/gen-ai/deprecated}.
 */
final class GenAiDialect implements Dialect {
  private static final String OPERATION = "gen_ai.operation.name";
  private static final String ERROR_TYPE = "error.type";
  private static final String RESPONSE_ID = "gen_ai.response.id";
  private static final List<String> PROVIDER = List.of("gen_ai.provider.name", "gen_ai.system");
  private static final List<String> MODEL =
      List.of("gen_ai.response.model", "gen_ai.request.model");
  private static final List<String> INPUT =
      List.of("gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens");
  private static final List<String> OUTPUT =
      List.of("gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens");
  private static final List<String> CACHE_READ =
      List.of(
          "gen_ai.usage.cache_read.input_tokens",
          "gen_ai.usage.cache_read_input_tokens",
          "gen_ai.usage.details.cache_read_tokens");
  private static final List<String> CACHE_WRITE =
      List.of(
          "gen_ai.usage.cache_write.input_tokens",
          "gen_ai.usage.cache_creation.input_tokens",
          "gen_ai.usage.cache_creation_input_tokens",
          "gen_ai.usage.details.cache_write_tokens");
  private static final List<String> CACHE_WRITE_1H =
      List.of("gen_ai.usage.details.cache_write_1h_tokens");
  private static final List<String> REASONING =
      List.of("gen_ai.usage.reasoning.output_tokens", "gen_ai.usage.reasoning_tokens");
  private static final List<String> TOTAL = List.of("gen_ai.usage.total_tokens");
  private static final List<String> SERVICE_TIER =
      List.of(
          "openai.response.service_tier",
          "gen_ai.openai.response.service_tier",
          "openai.request.service_tier",
          "gen_ai.openai.request.service_tier");
  private static final String PRICING_MODE = "cps.pricing.mode";
  private static final String REGION = "cloud.region";

  @Override
  public @Nullable LlmCall read(SpanView span) {
    String operationName = span.text(OPERATION);
    if (operationName == null
        && firstText(span, PROVIDER) == null
        && firstText(span, MODEL) == null) {
      return null;
    }
    UsageReading usage = usage(span);
    Operation operation = operation(operationName, usage, span);
    return operation == null ? null : call(span, operation, usage);
  }

  /** Without a known operation only a model with usage is a call; a wrapper needs usage, too. */
  private static @Nullable Operation operation(
      @Nullable String name, UsageReading usage, SpanView span) {
    boolean silent = usage.quality() == UsageReading.Quality.MISSING;
    Operation known = name == null ? null : Operations.byName(name);
    if (known == Operation.WRAPPER || Operations.FETCH_RESPONSE.equals(name)) {
      return silent || known == null ? null : known;
    }
    boolean unnamedCall = !silent && firstText(span, MODEL) != null;
    return known == null && unnamedCall ? Operation.INFERENCE : known;
  }

  private static LlmCall call(SpanView span, Operation operation, UsageReading usage) {
    String provider = firstText(span, PROVIDER);
    return new LlmCall(
        new SpanRef(span.traceId(), span.spanId(), span.parentSpanId()),
        operation,
        new Model(provider == null ? "" : Providers.canonical(provider), model(span)),
        usage,
        conditions(span),
        Nanos.toInstant(span.startEpochNanos()),
        Nanos.toInstant(span.endEpochNanos()),
        failed(span) ? Attempt.FAILED : Attempt.OK,
        span.text(RESPONSE_ID),
        ReportedCost.read(span));
  }

  private static UsageReading usage(SpanView span) {
    var counts = new Counts(span);
    long cacheWrite = counts.first(CACHE_WRITE);
    long cacheWrite1h = counts.first(CACHE_WRITE_1H);
    var tokens =
        new TokenCounts(
            counts.first(INPUT),
            counts.first(OUTPUT),
            counts.first(CACHE_READ),
            cacheWrite1h > 0 ? Math.max(0, cacheWrite - cacheWrite1h) : cacheWrite,
            cacheWrite1h,
            counts.first(REASONING),
            counts.first(TOTAL));
    String flaw = counts.flaw();
    return flaw == null ? tokens.disjoint() : UsageReading.invalid(flaw);
  }

  private static boolean failed(SpanView span) {
    String errorType = span.text(ERROR_TYPE);
    return span.isError() || (errorType != null && !errorType.equals("none"));
  }

  private static PriceConditions conditions(SpanView span) {
    String tier = span.text(PRICING_MODE);
    tier = tier == null ? firstText(span, SERVICE_TIER) : tier;
    String region = span.text(REGION);
    region = region == null ? span.resource().text(REGION) : region;
    return tier == null && region == null
        ? PriceConditions.STANDARD
        : new PriceConditions(
            tier == null ? ServiceTier.STANDARD : ServiceTier.fromProviderWord(tier),
            region == null ? "" : region);
  }

  /** Spring AI writes "none" and LangChain4j "unknown" for a model they do not know. */
  private static @Nullable String model(AttributeView span) {
    for (String key : MODEL) {
      String name = span.text(key);
      if (name != null && !name.equals("none") && !name.equals("unknown")) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String firstText(AttributeView span, List<String> keys) {
    for (String key : keys) {
      String text = span.text(key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
