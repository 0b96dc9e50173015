package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Settlements.settle;
import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.task.CallBuilder;
import io.costpersuccess.task.Facts;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArmsTest {
  private static String arm(SettledTask task) {
    return task.entry().group().arm();
  }

  private static String path(SettledTask task) {
    return task.entry().group().path();
  }

  @Test
  void settle_oneModel_isTheArm() {
    assertThat(arm(settle(call(1, 1), call(1, 2).after(1)))).isEqualTo("small");
  }

  @Test
  void settle_severalModels_areTheFirstAsArmAndTheirCascadeAsPath() {
    SettledTask task =
        settle(
            call(1, 3).after(9).by("small"),
            call(1, 1).by("small"),
            call(1, 2).after(5).by("large"));

    assertThat(arm(task)).isEqualTo("small");
    assertThat(path(task)).isEqualTo("small→large");
  }

  @Test
  void settle_snapshots_areNamedAsTheyWereAskedFor() {
    SettledTask alias = settle(call(1, 1).by("gpt-4o-2024-08-06").asked("gpt-4o"));
    SettledTask snapshot = settle(call(1, 1).by("gpt-4o").asked("gpt-4o-2024-11-20"));

    assertThat(arm(alias)).isEqualTo(path(alias)).isEqualTo("gpt-4o");
    assertThat(arm(snapshot)).isEqualTo("gpt-4o-2024-11-20");
  }

  @Test
  void settle_modelThatWasNotAskedForByName_isTheOneThatAnswered() {
    assertThat(arm(settle(call(1, 1).by("gpt-4o-2024-08-06")))).isEqualTo("gpt-4o-2024-08-06");
  }

  @Test
  void settle_firstCallFailedOnAnotherModel_isItsArmAllTheSame() {
    SettledTask task =
        settle(call(1, 1).by("small").silent().failed(), call(1, 2).after(5).by("large"));

    assertThat(arm(task)).isEqualTo("small");
    assertThat(path(task)).isEqualTo("small→large");
  }

  @Test
  void settle_callThatNamesNoModel_isPassedOver() {
    SettledTask task =
        settle(call(1, 1).by(null).silent().failed(), call(1, 2).after(5).by("large"));

    assertThat(arm(task)).isEqualTo(path(task)).isEqualTo("large");
  }

  @Test
  void settle_noCallNamesAModel_isUnknown() {
    assertThat(arm(settle(call(1, 1).by(null)))).isEqualTo("unknown");
  }

  @Test
  void settle_onlyAnEvaluator_isUnknown() {
    var judge = new Reporter("test", false, false, true);

    assertThat(arm(settle(call(1, 1).by("judge").toldBy(judge)))).isEqualTo("unknown");
  }

  @Test
  void settle_agentWithUsageOfItsOwn_namesNoArm() {
    SettledTask task =
        settle(call(1, 1).by("planner").asking(Operation.WRAPPER), call(2, 2).after(5).by("large"));

    assertThat(arm(task)).isEqualTo("large");
  }

  @Test
  void settle_embeddingAndRerankingBeforeTheAnswer_nameNoArm() {
    SettledTask task =
        settle(
            call(1, 1).by("embedder").asking(Operation.EMBEDDING),
            call(1, 2).after(3).by("reranker").asking(Operation.RERANK),
            call(1, 3).after(6).by("large"));

    assertThat(arm(task)).isEqualTo(path(task)).isEqualTo("large");
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

    assertThat(arm(task)).isEqualTo("a");
    assertThat(path(task)).isEqualTo("a→b→c→d→e→f");
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
        .isEqualTo(new Group("support", "treatment", "small", Map.of("region", "eu"), null));
  }

  @Test
  void settle_everyAnswerFromACache_isAPathOfItsArmAndADimension() {
    SettledTask task =
        settle(
            call(1, 1).by("embedder").asking(Operation.EMBEDDING),
            call(1, 2).after(3).asked("gpt-4o").cached().usd("0"));

    assertThat(arm(task)).isEqualTo("gpt-4o");
    assertThat(path(task)).isEqualTo("semantic_cache");
    assertThat(task.entry().group().dimensions()).isEqualTo(Map.of("cps.cache.hit", "true"));
    assertThat(task.entry().counts().turns()).isOne();
  }

  @Test
  void settle_cachedAnswerOfNoNamedModel_isAnArmOfItsOwn() {
    SettledTask task = settle(call(1, 1).by(null).cached().usd("0"));

    assertThat(arm(task)).isEqualTo(path(task)).isEqualTo("semantic_cache");
  }

  @Test
  void settle_oneFreshAnswer_isNoTaskOfTheCache() {
    SettledTask task =
        settle(call(1, 1).by(null).cached().usd("0"), call(2, 2).after(9).by("gpt-4o"));

    assertThat(arm(task)).isEqualTo(path(task)).isEqualTo("gpt-4o");
    assertThat(task.entry().group().dimensions()).isEmpty();
  }

  @Test
  void settle_prompts_areTheFirstOfTheArmAndAllOfThePath() {
    SettledTask task =
        settle(
            call(1, 3).after(9).prompt("triage@3"),
            call(1, 1).prompt("triage@3"),
            call(1, 4).after(12),
            call(1, 2).after(5).by("large").prompt("refund@1"));

    assertThat(arm(task)).isEqualTo("small|triage@3");
    assertThat(path(task)).isEqualTo("small→large|triage@3→refund@1");
  }

  @Test
  void settle_manyPrompts_areCutAtSix() {
    CallBuilder[] calls = new CallBuilder[9];
    Arrays.setAll(calls, i -> call(1, i + 1).after(i).prompt("p" + i));

    assertThat(path(settle(calls))).isEqualTo("small|p0→p1→p2→p3→p4→p5");
  }

  @Test
  void settle_promptOfAVariant_standsBehindTheVariant() {
    var variant = new Binding(null, null, new Ranked(0, "treatment"), Map.of());

    assertThat(arm(settle(call(1, 1).prompt("triage@3").fact(variant))))
        .isEqualTo("treatment|triage@3");
  }

  @Test
  void settle_promptWithASeparatorInItsName_hasAnotherCharacterInstead() {
    assertThat(arm(settle(call(1, 1).prompt("a|b→c@1")))).isEqualTo("small|a_b_c@1");
  }

  @Test
  void settle_promptOfAReportThatIsNotPaid_countsAllTheSame() {
    SettledTask task =
        settle(
            call(1, 1).by("wrapper").asking(Operation.WRAPPER).prompt("triage@3"),
            call(1, 2).after(1).under(1));

    assertThat(arm(task)).isEqualTo("small|triage@3");
  }

  @Test
  void settle_promptOfAnEvaluator_doesNotCount() {
    SettledTask task =
        settle(
            call(1, 1),
            call(1, 2).after(5).prompt("judge@1").toldBy(new Reporter("test", false, false, true)));

    assertThat(arm(task)).isEqualTo("small");
  }

  @Test
  void settle_labelThatIsNoDimension_isNotKept() {
    var labels = new Binding(null, null, null, Map.of("tenant.id", "t"));

    assertThat(settle(call(1, 1).fact(labels)).entry().group())
        .isEqualTo(new Group(Group.UNATTRIBUTED, "small", Map.of()));
  }
}
