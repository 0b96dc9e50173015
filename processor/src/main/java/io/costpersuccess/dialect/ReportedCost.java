package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a call as a provider, gateway or instrumentation wrote it on the span. Of several
 * reports the first in the order of {@link #KEYS} that is an amount counts; they are never added.
 */
final class ReportedCost {
  private static final String COST = "gen_ai.usage.cost";
  private static final String AMOUNT = "gen_ai.usage.cost.amount";
  private static final String CURRENCY = "gen_ai.usage.cost.currency";
  private static final String DETAILS = "langfuse.observation.cost_details";

  /**
   * Where reports are, by the tool that writes them: Langfuse's own, OpenLIT, LiteLLM, Pydantic AI,
   * OpenInference, AgentOps, Claude Code, Quarkus, and the proposed convention. Only the total of
   * OpenInference is read: under {@code llm.cost.completion_details.output} its LiteLLM
   * instrumentation writes a token count.
   */
  static final String[] KEYS = {
    DETAILS,
    COST,
    "gen_ai.cost.total_cost",
    "operation.cost",
    "llm.cost.total",
    "gen_ai.usage.total_cost",
    "cost_usd",
    "gen_ai.client.estimated_cost",
    AMOUNT
  };

  /** Present on spans that this product priced, whose cost is then not a report of others. */
  private static final String OWN_STATUS = "cps.cost.status";

  private static final String REPORTED = "priced:reported";
  private static final String DOLLARS = "USD";

  /** No call costs a billion dollars, and no price has thirty decimals. */
  private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(1_000_000_000);

  private static final int MOST_DECIMALS = 30;

  private ReportedCost() {}

  /** The reported cost in USD; null when there is none or it is no amount from 0. */
  static @Nullable BigDecimal read(AttributeView span) {
    return read(span, KEYS);
  }

  /** The same, from these keys alone. */
  static @Nullable BigDecimal read(AttributeView span, String... keys) {
    for (String key : keys) {
      Object value = span.attribute(key);
      BigDecimal amount = value == null ? null : amount(key, value, span);
      if (amount != null) {
        return amount;
      }
    }
    return null;
  }

  private static @Nullable BigDecimal amount(String key, Object value, AttributeView span) {
    String text = value.toString().strip();
    return switch (key) {
      case DETAILS -> details(text);
      case COST -> isOwn(span) ? null : dollars(text);
      case AMOUNT -> isDollars(span.text(CURRENCY)) ? dollars(text) : null;
      default -> dollars(text);
    };
  }

  /** The total of the details, else their sum. */
  private static @Nullable BigDecimal details(String json) {
    Map<String, String> amounts = JsonNumbers.read(json);
    String total = amounts.get("total");
    if (total != null || amounts.isEmpty()) {
      return total == null ? null : dollars(total);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (String amount : amounts.values()) {
      BigDecimal dollars = dollars(amount);
      if (dollars == null) {
        return null;
      }
      sum = sum.add(dollars);
    }
    return sum;
  }

  /** An amount that is a number, or one with its currency behind it, as Quarkus writes it. */
  private static @Nullable BigDecimal dollars(String text) {
    String number =
        text.endsWith(DOLLARS) ? text.substring(0, text.length() - DOLLARS.length()).strip() : text;
    try {
      var amount = new BigDecimal(number);
      return isCredible(amount) ? amount : null;
    } catch (NumberFormatException notAnAmount) {
      return null;
    }
  }

  private static boolean isDollars(@Nullable String currency) {
    return currency == null || currency.equalsIgnoreCase(DOLLARS);
  }

  private static boolean isCredible(BigDecimal amount) {
    return amount.signum() >= 0
        && amount.compareTo(TOO_MUCH) < 0
        && Math.abs(amount.scale()) <= MOST_DECIMALS;
  }

  private static boolean isOwn(AttributeView span) {
    String status = span.text(OWN_STATUS);
    return status != null && !status.equals(REPORTED);
  }
}
