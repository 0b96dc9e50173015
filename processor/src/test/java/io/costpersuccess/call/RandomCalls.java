package io.costpersuccess.call;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.UsageReading.Quality;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Calls made of few different values, so that two of them are often alike in one thing and differ
 * in another. Everything may be missing that telemetry may leave out.
 */
public final class RandomCalls {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final @Nullable String[] PARENTS = {null, "00f067aa0ba902b7", "fff067aa0ba902b7"};
  private static final String[] SCOPES = {"", "openai", "spring"};
  private static final String[] PROVIDERS = {"", "azure", "openai"};
  private static final @Nullable String[] MODELS = {null, "gpt", "gpt-4o", "gpt-5x"};
  private static final String[] REGIONS = {"", "eu", "us"};
  private static final @Nullable String[] FLAWS = {null, "input_tokens: found -1", "output: -2"};
  private static final @Nullable String[] RESPONSES = {
    null, "chatcmpl-123", "chatcmpl-0123456789", "resp-9876543210abcdef"
  };
  private static final @Nullable BigDecimal[] AMOUNTS = {
    null, BigDecimal.ZERO, new BigDecimal("0.000000000001"), new BigDecimal("999.5")
  };
  private static final String[] PROMPTS = {"", "triage@2", "triage@3", "triage@12"};
  private static final Instant[] TIMES = {
    Instant.EPOCH,
    Instant.parse("2026-06-01T12:00:00.000000001Z"),
    Instant.parse("2026-06-02T00:00:00Z"),
    Instant.ofEpochSecond(-1, 7)
  };
  private static final long[] QUANTITIES = {0, 0, 1, 127, 128, 16_384, Usage.MAX_QUANTITY};
  private static final int MOST_ATTEMPTS = 3;

  /** One call in this many has no usage. */
  private static final int SILENT_EVERY = 4;

  private final Random random;

  /** Calls that depend on the seed alone. */
  public RandomCalls(long seed) {
    this.random = new Random(seed);
  }

  /** Another call; all are told of one span. */
  public LlmCall next() {
    return new LlmCall(
        new SpanRef(TRACE, "b7ad6b7169203331", any(PARENTS)),
        new Reporter(any(SCOPES), coin(), coin(), coin(), null, coin()),
        any(Operation.values()),
        new Model(any(PROVIDERS), any(MODELS), any(MODELS)),
        new UsageReading(
            random.nextInt(SILENT_EVERY) == 0 ? Usage.NONE : usage(),
            any(Quality.values()),
            any(FLAWS)),
        new PriceConditions(any(ServiceTier.values()), any(REGIONS), coin()),
        any(TIMES),
        any(TIMES),
        attempt(),
        any(RESPONSES),
        any(AMOUNTS),
        any(PROMPTS));
  }

  /** Other usage. */
  public Usage usage() {
    var quantities = new EnumMap<UsageClass, Long>(UsageClass.class);
    for (UsageClass usageClass : UsageClass.values()) {
      quantities.put(usageClass, QUANTITIES[random.nextInt(QUANTITIES.length)]);
    }
    return Usage.of(quantities);
  }

  private Attempt attempt() {
    boolean failed = coin();
    return new Attempt(failed, coin(), failed && coin(), coin(), random.nextInt(MOST_ATTEMPTS));
  }

  private boolean coin() {
    return random.nextBoolean();
  }

  private <T extends @Nullable Object> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
