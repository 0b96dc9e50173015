package io.costpersuccess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenewedCatalogueTest {
  @Test
  void renew_otherCatalogue_isInForce() {
    CostPipeline pipeline = pipeline(PriceSettings.DEFAULT);

    pipeline.renew(catalogue("m2"));

    assertThat(pipeline.catalogue().lists("acme", "m1")).isFalse();
    assertThat(pipeline.catalogue().lists("acme", "m2")).isTrue();
  }

  @Test
  void renew_customPrices_stayInForce() {
    CostPipeline pipeline =
        pipeline(new PriceSettings(ReportedCostPolicy.PREFER, List.of(price("custom")), List.of()));

    pipeline.renew(catalogue("m2"));

    assertThat(pipeline.catalogue().lists("acme", "custom")).isTrue();
  }

  private static CostPipeline pipeline(PriceSettings prices) {
    PipelineSettings defaults = PipelineSettings.DEFAULT;
    var settings =
        new PipelineSettings(
            defaults.keys(),
            defaults.window(),
            defaults.policies(),
            defaults.signals(),
            prices,
            defaults.economics(),
            defaults.receivers());
    return new CostPipeline(settings, catalogue("m1"), () -> 0, new PipelineListener() {});
  }

  private static Catalogue catalogue(String model) {
    return Catalogue.of(List.of(price(model)));
  }

  private static Price price(String model) {
    return Price.builder("acme", model).usdPerMillion(UsageClass.INPUT, BigDecimal.ONE).build();
  }
}
