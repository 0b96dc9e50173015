package io.costpersuccess.pipeline;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.FakeTicker;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One policy, the small model first and the large one for what is hard: the easy half is cheap and
 * always solved, the hard half dear and solved at 60 %. It is one arm, and nothing is compared.
 */
class CascadeTruthTest {
  private static final int TASKS = 300;

  private final CostPipeline pipeline =
      new CostPipeline(
          PipelineSettings.DEFAULT,
          TestPipelines.PRICES,
          new FakeTicker(),
          new PipelineListener() {});

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void economics_cascade_isOneArmWithTwoPaths(long seed) {
    var random = new SplittableRandom(seed);
    for (int task = 1; task <= TASKS; task++) {
      accept(task, random.nextBoolean(), random.nextDouble() < 0.6);
    }
    FeatureEconomics feature = settled();

    assertThat(feature.arms()).extracting(arm -> arm.key().arm()).containsExactly("small");
    assertThat(feature.arms().get(0).totals().paths().keySet())
        .containsExactlyInAnyOrder("small", "small→large");
    assertThat(feature.comparisons()).isEmpty();
  }

  /** A second policy that asks the large model at once is another arm, and is compared. */
  @Test
  void economics_cascadeBesideTheLargeModel_comparesTwoPolicies() {
    var random = new SplittableRandom(1);
    for (int task = 1; task <= TASKS; task++) {
      accept(task, random.nextBoolean(), random.nextDouble() < 0.6);
      int other = TASKS + task;
      pipeline.accept(call(other, 1, "large").with("cps.success", true).build());
    }
    FeatureEconomics feature = settled();

    assertThat(feature.arms()).extracting(ArmEconomics::tasks).containsExactly(300L, 300L);
    assertThat(feature.comparisons()).hasSize(1);
  }

  private void accept(int task, boolean isHard, boolean isSolved) {
    pipeline.accept(call(task, 1, "small").with("cps.success", !isHard || isSolved).build());
    if (isHard) {
      pipeline.accept(call(task, 2, "large").after(5).build());
    }
  }

  private static SpanBuilder call(int task, int span, String model) {
    return chat(1_000, 100)
        .at(task, span)
        .with("gen_ai.request.model", model)
        .with("gen_ai.response.model", model)
        .with("feature_tag", "support");
  }

  private FeatureEconomics settled() {
    pipeline.closeAll(CloseCause.SHUTDOWN);
    return pipeline.economics().get(0);
  }
}
