package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.task.CallBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SampleWeightTest {
  @Test
  void weight_ofATraceThatOneOfFourKeeps_isFourAndItsCostItsOwn() {
    LedgerEntry entry =
        settle(sampled(call(1, 1), "th:c"), sampled(call(1, 2), "th:c").after(10)).entry();

    assertThat(entry.weight())
        .isEqualTo(new SampleWeight(Estimation.EXTRAPOLATED, BigDecimal.valueOf(4)));
    assertThat(entry.cost().model()).isEqualByComparingTo("0.02");
    assertThat(entry.counts().calls()).isEqualTo(2);
  }

  @Test
  void weight_ofTracesThatAreAllKept_isExactlyOne() {
    SampleWeight weight =
        settle(sampled(call(1, 1), "th:0"), sampled(call(2, 2), "th:0")).entry().weight();

    assertThat(weight).isEqualTo(new SampleWeight(Estimation.EXACT, BigDecimal.ONE));
  }

  @Test
  void weight_ofTracesSampledOneByOne_isUnknown() {
    assertThat(settle(sampled(call(1, 1), "th:8"), sampled(call(2, 2), "th:8")).entry().weight())
        .isEqualTo(SampleWeight.UNKNOWN);
  }

  @Test
  void weight_ofCallsSampledUnalike_isUnknown() {
    assertThat(settle(sampled(call(1, 1), "th:8"), sampled(call(1, 2), "th:c")).entry().weight())
        .isEqualTo(SampleWeight.UNKNOWN);
    assertThat(settle(sampled(call(1, 1), "th:0"), call(1, 2)).entry().weight())
        .isEqualTo(SampleWeight.UNKNOWN);
  }

  @Test
  void weight_thatNobodyTells_isUnknown() {
    assertThat(settle(call(1, 1)).entry().weight()).isEqualTo(SampleWeight.UNKNOWN);
  }

  private static CallBuilder sampled(CallBuilder call, String ot) {
    return call.toldBy(
        new Reporter("test", false, false, false, SamplingThreshold.ofTraceState(ot)));
  }
}
