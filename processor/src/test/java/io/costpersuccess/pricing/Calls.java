package io.costpersuccess.pricing;

import static io.costpersuccess.call.UsageClass.INPUT;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A call in the making: of {@code acme/m1}, 1,000 input tokens, on 2026-06-01 for two seconds. */
final class Calls {
  static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

  private Model model = new Model("acme", "m1");
  private Operation operation = Operation.INFERENCE;
  private UsageReading usage = UsageReading.exact(Usage.of(Map.of(INPUT, 1000L)));
  private PriceConditions conditions = PriceConditions.STANDARD;
  private Instant start = START;
  private Duration duration = Duration.ofSeconds(2);
  private Attempt attempt = Attempt.OK;
  private BigDecimal reported;

  static Calls call() {
    return new Calls();
  }

  static Calls call(String provider, String model) {
    var call = new Calls();
    call.model = new Model(provider, model);
    return call;
  }

  /** Alternating wire names of usage classes and quantities: {@code "input=1000 output=20"}. */
  static Usage usage(String text) {
    var quantities = new EnumMap<UsageClass, Long>(UsageClass.class);
    for (String word : text.split(" ", -1)) {
      int equals = word.indexOf('=');
      quantities.put(
          UsageClass.fromWireName(word.substring(0, equals)),
          Long.valueOf(word.substring(equals + 1)));
    }
    return Usage.of(quantities);
  }

  Calls using(String text) {
    return using(UsageReading.exact(usage(text)));
  }

  Calls using(UsageReading reading) {
    usage = reading;
    return this;
  }

  Calls operation(Operation value) {
    operation = value;
    return this;
  }

  Calls tier(ServiceTier tier) {
    conditions = new PriceConditions(tier, conditions.region());
    return this;
  }

  Calls of(Model value) {
    model = value;
    return this;
  }

  Calls tierUnseen() {
    conditions = PriceConditions.UNSEEN;
    return this;
  }

  Calls region(String region) {
    conditions = new PriceConditions(conditions.tier(), region);
    return this;
  }

  Calls at(String instant) {
    start = Instant.parse(instant);
    return this;
  }

  Calls lasting(Duration value) {
    duration = value;
    return this;
  }

  Calls reporting(String usd) {
    reported = new BigDecimal(usd);
    return this;
  }

  Calls attempt(Attempt value) {
    attempt = value;
    return this;
  }

  LlmCall build() {
    return new LlmCall(
        new SpanRef("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", null),
        Reporter.UNKNOWN,
        operation,
        model,
        usage,
        conditions,
        start,
        start.plus(duration),
        attempt,
        null,
        reported);
  }
}
