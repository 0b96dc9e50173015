package io.costpersuccess.pricing;

import static io.costpersuccess.pricing.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.ServiceTier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls that other tools are known to have priced wrongly, each with the report of it. The expected
 * cost is computed by hand from the provider's price list.
 */
class KnownBugsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // A tier begins above its length, and holds for the whole request
    "litellm#9807 at 200k, gcp.gemini, gemini-2.5-pro, input=200000 output=1000, 0.26",
    "litellm#9807 above, gcp.gemini, gemini-2.5-pro, input=200001 output=1000, 0.5150025",
    "litellm#11017, gcp.gemini, gemini-2.5-pro, input=300000 output=1000, 0.765",
    "langfuse#15722 at 200k, anthropic, claude-sonnet-4-5, input=200000 output=1000, 0.615",
    "langfuse#15722 above, anthropic, claude-sonnet-4-5, input=200001 output=1000, 1.222506",
    "langfuse#15722 OpenAI, openai, gpt-5.4, input=272000 output=1000, 0.695",
    // A name is itself, and no member of a family
    "continue#13184, openai, gpt-4.1, input=1000 output=1000, 0.01",
    "continue#13184 nano, openai, gpt-4.1-nano, input=1000 output=1000, 0.0005",
    "headroom#2777, openai, gpt-5, input=1000 output=1000, 0.01125",
    "animaworks#131, anthropic, claude-opus-4-6, input=1000 output=1000, 0.03",
    // Wrapped names
    "litellm#14912, openai, ft:gpt-4o-2024-08-06:acme::abc123, input=1000 output=1000, 0.01875",
    "langchain#28167, aws.bedrock, arn:aws:bedrock:us-east-1:123456789012:inference-profile"
        + "/us.anthropic.claude-3-5-sonnet-20241022-v2:0, input=1000 output=1000, 0.018",
    "claude-code#92751, aws.bedrock, eu.anthropic.claude-3-5-sonnet-20241022-v2:0,"
        + " input=1000 output=1000, 0.018",
    // A price for a million is none for one, nor for a thousand
    "sentry PR94907, openai, gpt-4o, input=1000 output=1000, 0.0125",
    "litellm PR35913, anthropic, claude-sonnet-4-5, input=1000000, 6",
    "AgentHub#169, anthropic, claude-opus-4-6, cache_read=1000000, 0.5",
    // Seconds are paid once, not as input and as output
    "litellm#19154, openai, whisper-1, seconds=60, 0.006",
  })
  void cost_ofACallThatOthersPricedWrongly_isRight(
      String bug, String provider, String model, String usage, BigDecimal expected) {
    Cost cost = priced(call(provider, model).using(usage));

    assertThat(cost.usd()).as(bug).isEqualByComparingTo(expected);
  }

  @Test
  void litellm13810_flexCall_isPaidAtHalf() {
    Cost cost =
        priced(call("openai", "gpt-5").using("input=1000 output=1000").tier(ServiceTier.FLEX));

    assertThat(cost.usd()).isEqualByComparingTo("0.005625");
    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
  }

  @Test
  void litellmPr22086_flexCallOfADatedId_hasThePricesOfItsAlias() {
    Calls dated = call("openai", "gpt-5-2025-08-07").using("input=1000 output=1000");

    assertThat(priced(dated.tier(ServiceTier.FLEX)).usd()).isEqualByComparingTo("0.005625");
  }

  @Test
  void agentAfk865_unknownModel_isNamedAndNeverFree() {
    Cost cost = priced(call("openai", "gpt-9-turbo").using("input=1000 output=1000"));

    assertThat(cost.usd()).isNull();
    assertThat(cost.status()).isEqualTo(CostStatus.UNKNOWN_MODEL);
  }

  private static Cost priced(Calls call) {
    return new Pricer(Catalogue.bundled(), ReportedCostPolicy.PREFER).price(call.build());
  }
}
