package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.UsageReading.Quality;
import org.junit.jupiter.api.Test;

class SharedTermsTest {
  private final SharedTerms shared = new SharedTerms();

  private static CallTerms terms(String model) {
    return new CallTerms(
        Reporter.UNKNOWN,
        Operation.INFERENCE,
        new Model("acme", model),
        PriceConditions.STANDARD,
        new Attempt(true, 2),
        Quality.EXACT,
        model,
        "",
        null);
  }

  @Test
  void one_ofEqualTerms_isTheFirst() {
    CallTerms first = terms("small");

    assertThat(shared.one(first)).isSameAs(first);
    assertThat(shared.one(terms("small"))).isSameAs(first);
  }

  @Test
  void one_ofOtherTerms_isAnother() {
    CallTerms first = shared.one(terms("small"));

    assertThat(shared.one(terms("large"))).isNotEqualTo(first);
  }
}
