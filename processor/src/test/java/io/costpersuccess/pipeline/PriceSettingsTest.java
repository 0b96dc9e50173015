package io.costpersuccess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceSettingsTest {
  private static final Price OWN = price("9");

  @TempDir Path folder;

  @Test
  void read_withoutFiles_isTheBundledCatalogue() throws IOException, CatalogueException {
    assertThat(PriceSettings.DEFAULT.read()).isSameAs(Catalogue.bundled());
  }

  @Test
  void read_severalFiles_putsTheLastFirst() throws IOException, CatalogueException {
    PriceSettings settings = settings(List.of(), file("a.txt", "1"), file("b.txt", "2"));

    assertThat(inputPrices(settings.read())).startsWith("2", "1");
  }

  @Test
  void read_wrongFile_namesFileAndLine() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.txt"), "catalogue | 1 | today\n");

    assertThatExceptionOfType(CatalogueException.class)
        .isThrownBy(() -> settings(List.of(), wrong).read())
        .withMessageContaining(wrong + ":1");
  }

  @Test
  void read_missingFile_isAnIoException() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> settings(List.of(), folder.resolve("none.txt")).read());
  }

  @Test
  void over_ownPrices_putsThemBeforeAllOthers() throws IOException, CatalogueException {
    PriceSettings settings = settings(List.of(OWN), file("a.txt", "1"));

    assertThat(inputPrices(settings.over(settings.read()))).startsWith("9", "1");
  }

  @Test
  void over_noOwnPrices_isTheCatalogue() {
    Catalogue catalogue = Catalogue.of(List.of(OWN));

    assertThat(PriceSettings.DEFAULT.over(catalogue)).isSameAs(catalogue);
  }

  private Path file(String name, String usd) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "catalogue | 1 | 2026-08-21\nprice | acme | m1 | - | - | - | input=" + usd + " | - | -\n");
  }

  private static PriceSettings settings(List<Price> custom, Path... files) {
    List<String> paths = List.of(files).stream().map(Path::toString).toList();
    return new PriceSettings(ReportedCostPolicy.PREFER, custom, paths);
  }

  private static Price price(String usd) {
    return Price.builder("acme", "m1").usdPerMillion(UsageClass.INPUT, new BigDecimal(usd)).build();
  }

  private static List<String> inputPrices(Catalogue catalogue) {
    return catalogue.prices().stream()
        .limit(2)
        .map(price -> String.valueOf(price.usdPerMillion(UsageClass.INPUT)))
        .toList();
  }
}
