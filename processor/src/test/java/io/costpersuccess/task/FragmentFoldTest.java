package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.span.Ids;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentFoldTest {
  private static final String FIRST = "chatcmpl-0123456789";
  private static final String SECOND = "chatcmpl-9876543210";

  private final List<PricedCall> pricedAnew = new ArrayList<>();
  private final FragmentFold content =
      new FragmentFold(
          call -> {
            PricedCall priced = CallBuilder.priced(call);
            pricedAnew.add(priced);
            return priced;
          });
  private final Fragment fragment = new Fragment(Origin.ofTrace(Ids.trace(1)));

  private void fold(Fact... facts) {
    for (Fact fact : facts) {
      content.fold(content.pack(fact), fragment);
    }
  }

  @Test
  void fold_calls_takesInOneForEachSpan() {
    fold(call(1, 1).fact(), call(1, 2).fact(), call(1, 1).fact());

    assertThat(fragment.calls()).containsExactly(call(1, 1).build(), call(1, 2).build());
    assertThat(pricedAnew).as("calls that are known as they are").isEmpty();
  }

  @Test
  void fold_twoReportsOfOneSpan_pricesTheWholeOnce() {
    fold(call(1, 1).using(500).by("").fact(), call(1, 1).silent().by("large").fact());

    PricedCall whole = fragment.calls().findFirst().orElseThrow();
    assertThat(fragment.callCount()).isEqualTo(1);
    assertThat(whole.call().usage().usage().tokens()).isEqualTo(500);
    assertThat(whole.modelName()).isEqualTo("large");
    // 500 tokens at the test's own price of 0.0001 USD.
    assertThat(whole.cost().usd()).isEqualByComparingTo("0.05");
    assertThat(pricedAnew).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({FIRST + "," + SECOND, SECOND + "," + FIRST})
  void fold_twoReportsWithDifferentResponses_knowsBoth(String one, String other) {
    fold(call(1, 1).response(one).fact(), call(1, 1).response(other).fact());

    assertThat(fragment.responses())
        .containsExactlyInAnyOrder(Fingerprint.of(FIRST), Fingerprint.of(SECOND));
  }

  @Test
  void fold_aCall_coversItFromItsStartToTheFact() {
    fold(call(1, 1).after(10).fact());

    assertThat(fragment.times())
        .isEqualTo(new TimeSpan(START.plusSeconds(10), START.plusSeconds(12)));
  }

  @Test
  void fold_aSignal_isKeptWithItsTime() {
    fold(signalled(1, thumbsUp()), signalled(1, thumbsUp()));

    assertThat(fragment.signals()).containsExactly(thumbsUp());
    assertThat(fragment.times()).isEqualTo(new TimeSpan(thumbsUp().at(), thumbsUp().at()));
    assertThat(fragment.callCount()).isZero();
  }
}
