package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.UsageReading.Quality;
import java.util.List;
import java.util.stream.IntStream;
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

  @Test
  void one_ofManyTermsInTurn_isStillTheFirstOfEach() {
    List<CallTerms> first =
        IntStream.range(0, 1_000).mapToObj(i -> shared.one(terms("model-" + i))).toList();

    for (int i = 0; i < first.size(); i++) {
      assertThat(shared.one(terms("model-" + i))).isSameAs(first.get(i));
    }
  }
}
