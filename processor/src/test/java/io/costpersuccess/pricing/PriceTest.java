package io.costpersuccess.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PriceTest {
  private static final GpuRate GPU = new GpuRate(BigDecimal.ONE, 1, BigDecimal.ONE);

  private static PriceBuilder price() {
    return Price.builder(" OpenAI ", "My-Model")
        .usdPerMillion(UsageClass.INPUT, new BigDecimal("2.50"));
  }

  @Test
  void build_ofTheUsersOwn_isAlwaysValidOnStandardTerms() {
    Price price = price().build();

    assertThat(price.id()).isEqualTo("openai/my-model");
    assertThat(price.validFrom()).isNull();
    assertThat(price.validTo()).isNull();
    assertThat(price.terms()).isEqualTo(PriceTerms.STANDARD);
    assertThat(price.usdPerMillion(UsageClass.INPUT)).isEqualTo(new BigDecimal("2.5"));
    assertThat(price.usdPerMillion(UsageClass.OUTPUT)).isNull();
    assertThat(price.gpu()).isNull();
    assertThat(price.sources()).isEmpty();
    assertThat(price.backing()).isEqualTo(Backing.AGREED);
  }

  @Test
  void id_datesAndTerms_areInIt() {
    Price price =
        price()
            .from(Instant.parse("2026-01-01T00:00:00Z"))
            .terms(PriceTerms.ofTier(ServiceTier.FLEX))
            .build();

    assertThat(price.id()).isEqualTo("openai/my-model@2026-01-01;tier=flex");
  }

  @Test
  void until_someInstant_changesNothingElse() {
    Instant end = Instant.parse("2026-02-01T00:00:00Z");
    Price price =
        price()
            .from(Instant.parse("2026-01-01T00:00:00Z"))
            .terms(PriceTerms.ofTier(ServiceTier.FLEX))
            .source(new PriceSource("list", LocalDate.EPOCH))
            .backing(Backing.UNCONFIRMED)
            .build();

    assertThat(price.until(end))
        .usingRecursiveComparison()
        .ignoringFields("validTo")
        .isEqualTo(price);
    assertThat(price.until(end).validTo()).isEqualTo(end);
  }

  @Test
  void builder_blankName_isRejected() {
    assertThatThrownBy(() -> Price.builder("openai", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found an empty model, expected a model");
  }

  @Test
  void build_noPrice_isRejected() {
    assertThatThrownBy(() -> Price.builder("a", "b").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found no price, expected at least one class=price");
  }

  @Test
  void build_unitPricesAndGpu_isRejected() {
    assertThatThrownBy(() -> price().gpu(GPU).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found unit prices and a GPU rate, expected one or the other");
  }

  @Test
  void usdPerMillion_negative_isRejected() {
    assertThatThrownBy(() -> price().usdPerMillion(UsageClass.OUTPUT, new BigDecimal("-0.1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found output price -0.1, expected 0 or more");
  }
}
