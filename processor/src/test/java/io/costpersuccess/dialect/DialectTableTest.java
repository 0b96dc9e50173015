package io.costpersuccess.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Cost;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.pricing.ReportedCostPolicy;
import io.costpersuccess.span.SpanView;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of cases beside this class: from attributes to the call, its disjoint usage and its
 * price. Expected costs are quantities times the list prices of 2026-06-01, multiplied in Python's
 * decimal arithmetic.
 */
class DialectTableTest {
  private static final List<String> SPAN_TABLES =
      List.of(
          "otel-genai",
          "invalid",
          "java-agent",
          "spring-ai",
          "langchain4j",
          "openinference",
          "openllmetry",
          "vercel",
          "langfuse",
          "litellm",
          "python",
          "microsoft",
          "libraries",
          "tiers",
          "models-and-sellers",
          "usage-names",
          "coding-agents-spans");
  private static final List<String> LOG_TABLES = List.of("coding-agents-logs", "libraries-logs");

  private static final TelemetryReader READER =
      new TelemetryReader(CorrelationKeys.DEFAULT, List.of());
  private static final Pricer PRICER = new Pricer(Catalogue.bundled(), ReportedCostPolicy.PREFER);

  static Stream<DialectCase> spanCases() {
    return SPAN_TABLES.stream().flatMap(DialectCase::read);
  }

  static Stream<DialectCase> logCases() {
    return LOG_TABLES.stream().flatMap(DialectCase::read);
  }

  @ParameterizedTest
  @MethodSource("spanCases")
  void read_span_isTheCallAtItsPrice(DialectCase row) {
    assertRow(row, call(READER.read(row.span())));
  }

  @ParameterizedTest
  @MethodSource("spanCases")
  void callSigns_ofSpanThatIsACall_areOnIt(DialectCase row) {
    SpanView span = row.span();
    boolean seen = span.groups(TelemetryReader.callSigns(span.scopeName())) != 0;

    assertThat(seen || row.call().equals("none")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("logCases")
  void read_logRecord_isTheCallAtItsPrice(DialectCase row) {
    assertRow(row, call(READER.read(row.log())));
  }

  @Test
  void tables_haveManyCasesEachWithItsOwnNameAndASource() {
    List<DialectCase> all = Stream.concat(spanCases(), logCases()).toList();
    var names = new HashSet<String>();

    assertThat(all).hasSizeGreaterThan(300);
    assertThat(all)
        .allSatisfy(
            row -> {
              assertThat(names.add(row.name())).as(row.name()).isTrue();
              assertThat(row.source()).as(row.name()).isNotEmpty();
            });
  }

  private static void assertRow(DialectCase row, @Nullable LlmCall call) {
    if (call == null) {
      assertThat("none").isEqualTo(row.call());
      return;
    }
    assertThat(describe(call)).isEqualTo(row.call());
    assertThat(describeUsage(call)).isEqualTo(row.usage());
    if (!row.cost().equals("-")) {
      assertThat(describe(PRICER.price(call))).isEqualTo(row.cost());
    }
  }

  private static @Nullable LlmCall call(List<Reading> readings) {
    return readings.stream()
        .map(Reading::call)
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  private static String describe(LlmCall call) {
    String provider = call.model().provider().isEmpty() ? "-" : call.model().provider();
    return provider + ' ' + call.model().displayName() + ' ' + lower(call.operation());
  }

  private static String describeUsage(LlmCall call) {
    var words = new StringJoiner(" ");
    Usage usage = call.usage().usage();
    for (UsageClass usageClass : UsageClass.values()) {
      if (usage.quantity(usageClass) > 0) {
        words.add(usageClass.wireName() + '=' + usage.quantity(usageClass));
      }
    }
    words.add(lower(call.usage().quality()));
    addFlaw(call.usage(), words);
    if (call.attempt().failed()) {
      words.add("failed");
    }
    if (call.attempt().invalid()) {
      words.add("invalid");
    }
    if (call.attempt().number() > 0) {
      words.add("attempt=" + call.attempt().number());
    }
    if (call.conditions().tier() != ServiceTier.STANDARD) {
      words.add("tier=" + call.conditions().tier().wireName());
    }
    if (!call.conditions().region().isEmpty()) {
      words.add("region=" + call.conditions().region());
    }
    BigDecimal reported = call.reportedCostUsd();
    if (reported != null) {
      words.add("reported=" + reported.stripTrailingZeros().toPlainString());
    }
    return words.toString();
  }

  /** The flaw begins with the attribute that is at fault. */
  private static void addFlaw(UsageReading reading, StringJoiner words) {
    String flaw = reading.flaw();
    if (flaw != null) {
      assertThat(flaw).contains(": found ", ", expected ");
      words.add(flaw.substring(0, flaw.indexOf(':')));
    }
  }

  private static String describe(Cost cost) {
    String status = cost.status().wireName();
    return cost.usd() == null ? status : status + ' ' + cost.usd().toPlainString();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
