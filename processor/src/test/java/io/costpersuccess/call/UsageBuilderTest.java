package io.costpersuccess.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageBuilderTest {
  private final UsageBuilder builder = new UsageBuilder();

  @Test
  void build_whatWasAddedAndMoved_isTheUsage() {
    builder.add(UsageClass.INPUT, 100);
    builder.add(UsageClass.INPUT, -1);
    builder.add(UsageClass.SEARCHES, 2);

    assertThat(builder.move(UsageClass.INPUT, UsageClass.INPUT_AUDIO, 30)).isEqualTo(30);
    assertThat(builder.move(UsageClass.INPUT, UsageClass.INPUT_IMAGE, 100)).isEqualTo(70);
    assertThat(builder.tokens()).isEqualTo(100);
    assertThat(builder.build())
        .isEqualTo(
            Usage.of(
                Map.of(
                    UsageClass.INPUT_AUDIO, 30L,
                    UsageClass.INPUT_IMAGE, 70L,
                    UsageClass.SEARCHES, 2L)));
  }

  @Test
  void build_ofNothing_isNoUsage() {
    assertThat(builder.isEmpty()).isTrue();
    assertThat(builder.build()).isEqualTo(Usage.NONE);
  }

  @Test
  void build_ofMoreThanIsBelieved_isRefused() {
    builder.add(UsageClass.INPUT, Usage.MAX_QUANTITY);
    builder.add(UsageClass.INPUT, 1);

    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void add_afterTheUsageWasMade_cannotChangeIt() {
    Usage usage = builder.build();

    assertThatThrownBy(() -> builder.add(UsageClass.INPUT, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(usage.isEmpty()).isTrue();
  }
}
