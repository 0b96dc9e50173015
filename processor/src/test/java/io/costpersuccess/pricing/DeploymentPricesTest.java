package io.costpersuccess.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Model;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Custom prices of what was asked for, a deployment whose name the answer does not repeat. */
class DeploymentPricesTest {
  private static final String AZURE = "azure.ai.openai";
  private static final String DATED = "gpt-4o-2024-08-06";

  private static Price custom(String model, String input) {
    return Price.builder(AZURE, model)
        .usdPerMillion(UsageClass.INPUT, new BigDecimal(input))
        .build();
  }

  private static String input(Model model, Price... custom) {
    Catalogue catalogue = Catalogue.bundled().overriddenBy(Catalogue.of(List.of(custom)));
    Price price = catalogue.find(Calls.call().of(model).build());
    assertThat(price).isNotNull();
    BigDecimal usd = price.usdPerMillion(UsageClass.INPUT);
    assertThat(usd).isNotNull();
    return usd.toPlainString();
  }

  private static Model asked(String name, @Nullable String requested) {
    return new Model(AZURE, name, requested);
  }

  @Test
  void find_customPriceOfTheDeployment_winsOverTheModelThatAnswered() {
    assertThat(input(asked(DATED, "gpt-4o-global-batch"), custom("gpt-4o-global-batch", "1.25")))
        .isEqualTo("1.25");
  }

  @Test
  void find_customPricesOfBoth_theDeploymentWins() {
    assertThat(input(asked(DATED, "prod-eu"), custom(DATED, "2"), custom("prod-eu", "3")))
        .isEqualTo("3");
  }

  @Test
  void find_customPriceOfTheModelAlone_holdsForAnyDeployment() {
    assertThat(input(asked(DATED, "prod-eu"), custom(DATED, "2"))).isEqualTo("2");
  }

  @Test
  void find_customPriceOfAnotherDeployment_doesNotHold() {
    assertThat(input(asked(DATED, "prod-us"), custom("prod-eu", "3"))).isEqualTo("2.5");
  }

  /** What is asked for may be dearer than what answers, as behind a router. */
  @Test
  void find_catalogueRowOfTheRequested_neverWinsOverTheModelThatAnswered() {
    assertThat(input(new Model("openai", "gpt-4o-mini", "gpt-4o"), custom("other", "9")))
        .isEqualTo("0.15");
  }
}
