package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.RandomCalls;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageBuilder;
import io.costpersuccess.call.UsageClass;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedUsageTest {
  /** Around each power of 128 there is another byte. */
  private static final long[] QUANTITIES = {
    1, 127, 128, 129, 16_383, 16_384, 2_097_151, 2_097_152, 1L << 49, Usage.MAX_QUANTITY
  };

  private static Usage again(Usage usage) {
    return PackedUsage.unpack(PackedUsage.pack(usage));
  }

  @ParameterizedTest
  @EnumSource
  void unpack_eachClassAlone_isWhatWasPacked(UsageClass usageClass) {
    for (long quantity : QUANTITIES) {
      Usage usage = Usage.of(Map.of(usageClass, quantity));

      assertThat(again(usage)).isEqualTo(usage);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 128, Usage.MAX_QUANTITY})
  void unpack_allClassesAtOnce_isWhatWasPacked(long quantity) {
    var builder = new UsageBuilder();
    for (UsageClass usageClass : UsageClass.values()) {
      builder.add(usageClass, quantity);
    }
    Usage usage = builder.build();

    assertThat(again(usage)).isEqualTo(usage);
  }

  @Test
  void unpack_anyUsage_isWhatWasPacked() {
    var calls = new RandomCalls(5);
    for (int i = 0; i < 20_000; i++) {
      Usage usage = calls.usage();

      assertThat(again(usage)).isEqualTo(usage);
    }
  }

  @Test
  void pack_noUsage_takesNoSpace() {
    Usage zeros = Usage.of(Map.of(UsageClass.INPUT, 0L));

    assertThat(PackedUsage.pack(zeros)).isSameAs(PackedUsage.pack(Usage.NONE)).hasSize(0);
    assertThat(again(zeros)).isSameAs(Usage.NONE);
  }

  @Test
  void pack_anOrdinaryCall_takesAByteForEachSevenBits() {
    Usage usage = Usage.of(Map.of(UsageClass.INPUT, 2_000L, UsageClass.OUTPUT, 127L));

    assertThat(PackedUsage.pack(usage)).hasSize(3 + 2);
  }
}
