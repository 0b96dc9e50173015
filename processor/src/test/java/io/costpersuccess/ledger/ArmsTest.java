package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.task.Facts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArmsTest {
  private static String arm(SettledTask task) {
    return task.entry().group().arm();
  }

  @Test
  void settle_oneModel_isTheArm() {
    assertThat(arm(settle(call(1, 1), call(1, 2).after(1)))).isEqualTo("small");
  }

  @Test
  void settle_severalModels_areACascadeInOrderOfFirstUse() {
    SettledTask task =
        settle(
            call(1, 3).after(9).by("small"),
            call(1, 1).by("small"),
            call(1, 2).after(5).by("large"));

    assertThat(arm(task)).isEqualTo("small→large");
  }

  @Test
  void settle_manyModels_areCutAtSix() {
    SettledTask task =
        settle(
            call(1, 1).by("a"),
            call(1, 2).after(1).by("b"),
            call(1, 3).after(2).by("c"),
            call(1, 4).after(3).by("d"),
            call(1, 5).after(4).by("e"),
            call(1, 6).after(5).by("f"),
            call(1, 7).after(6).by("g"));

    assertThat(arm(task)).isEqualTo("a→b→c→d→e→f");
  }

  @Test
  void settle_embeddingsAndCoveredCalls_nameNoArm() {
    SettledTask task =
        settle(
            call(1, 1).by("embedder").asking(Operation.EMBEDDING),
            call(1, 2).by("wrapper").asking(Operation.WRAPPER),
            call(1, 3).after(1).under(2).by("large"));

    assertThat(arm(task)).isEqualTo("large");
  }

  @Test
  void settle_onlyEmbeddings_areTheArm() {
    assertThat(arm(settle(call(1, 1).by("embedder").asking(Operation.EMBEDDING))))
        .isEqualTo("embedder");
  }

  @Test
  void settle_variant_isTheArmWhateverTheModels() {
    var variant =
        new Binding(
            null, new Ranked(0, "support"), new Ranked(0, "treatment"), Map.of("region", "eu"));

    SettledTask task = settle(call(1, 1).fact(), Facts.bound(2, variant));

    assertThat(task.entry().group())
        .isEqualTo(new Group("support", "treatment", Map.of("region", "eu")));
  }

  @Test
  void settle_labelThatIsNoDimension_isNotKept() {
    var labels = new Binding(null, null, null, Map.of("tenant.id", "t"));

    assertThat(settle(call(1, 1).fact(labels)).entry().group())
        .isEqualTo(new Group(Group.UNATTRIBUTED, "small", Map.of()));
  }
}
