package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class PinsReaderTest {
  private static final String HEAD = "catalogue | 1 | 2026-08-21";
  private static final String PRICE = "price | acme | m1 | - | - | - | input=1 | - | -";

  private static List<String> problems(String... lines) {
    return catchThrowableOfType(
            LintException.class, () -> PinsReader.read("pins.txt", List.of(lines)))
        .problems();
  }

  @Test
  void read_pin_hasItsReasonAndRows() throws LintException {
    Pins pins =
        PinsReader.read("pins.txt", List.of(HEAD, "pin | acme | m1 | quoted by phone", PRICE));

    ModelKey model = new ModelKey("acme", "m1");
    assertThat(pins.reasons()).containsEntry(model, "quoted by phone");
    assertThat(pins.rows().get(model)).extracting(Sources::text).containsExactly("input=1");
    assertThat(pins.settles(model)).isTrue();
  }

  @Test
  void read_pinWithoutPrices_leavesTheModelOut() throws LintException {
    Pins pins = PinsReader.read("pins.txt", List.of(HEAD, "pin | acme | m1 | never sold"));

    assertThat(pins.settles(new ModelKey("acme", "m1"))).isTrue();
    assertThat(pins.rows()).isEmpty();
  }

  @Test
  void read_noReason_isNamed() {
    assertThat(problems(HEAD, "pin | acme | m1 | ", PRICE))
        .contains("pins.txt:2: found no reason, expected pin | provider | model | why");
  }

  @Test
  void read_priceWithoutPin_isNamed() {
    assertThat(problems(HEAD, "", PRICE))
        .containsExactly("pins.txt:3: found no pin of acme/m1 before it, expected one");
  }

  @Test
  void read_wrongPrice_isNamedByItsLine() {
    assertThat(problems(HEAD, "pin | acme | m1 | x", PRICE.replace("=1", "=-1")))
        .singleElement()
        .asString()
        .startsWith("pins.txt:3: found price 'input=-1'");
  }

  @Test
  void bundled_pins_allHaveReasons() {
    assertThat(PinsReader.bundled().reasons()).hasSizeGreaterThan(50);
    assertThat(PinsReader.bundled().reasons().values()).allSatisfy(r -> assertThat(r).isNotBlank());
  }
}
