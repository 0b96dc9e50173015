package io.costpersuccess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.ArmTotals;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledCall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The promise everything rests on: order, repetition and lateness of telemetry do not matter. */
class FoldPropertyTest {
  /** The profile {@code many-seeds} asks for 10,000. */
  private static final int HISTORIES = Integer.getInteger("cps.test.histories", 1_000);

  /** How many histories the second test looks into. */
  private static final int SOME = 400;

  @Test
  void accept_anyOrderRepetitionAndLateness_endsTheSame() {
    LongStream.range(0, HISTORIES).parallel().forEach(FoldPropertyTest::assertEndsTheSame);
  }

  private static void assertEndsTheSame(long seed) {
    List<Telemetry> history = RandomHistory.of(seed);
    RecordedRun once = new RecordedRun().accept(history).close();
    RecordedRun shuffled = new RecordedRun().accept(disordered(history, seed)).close();
    RecordedRun piecemeal = piecemeal(disordered(history, seed), new Random(seed));

    assertThat(shuffled.settled()).as("history of seed %d", seed).isEqualTo(once.settled());
    assertSameEconomics(shuffled, once, seed);
    assertThat(amounts(piecemeal)).as("history of seed %d", seed).isEqualTo(amounts(once));
    assertSameEconomics(piecemeal, once, seed);
  }

  @Test
  void histories_holdWhatTheyAreMadeFor() {
    var tasks = new ArrayList<LedgerEntry>();
    var calls = new ArrayList<SettledCall>();
    for (long seed = 0; seed < SOME; seed++) {
      RecordedRun run = new RecordedRun().accept(RandomHistory.of(seed)).close();
      tasks.addAll(run.ledger().values());
      run.settled().values().forEach(task -> calls.addAll(task.calls()));
    }

    assertThat(tasks).anyMatch(entry -> entry.counts().turns() > 5);
    assertThat(tasks).anyMatch(entry -> entry.judgement().escalated());
    assertThat(tasks).anyMatch(entry -> entry.cost().retry().signum() > 0);
    assertThat(tasks).anyMatch(entry -> entry.cost().review().signum() > 0);
    assertThat(tasks).anyMatch(entry -> entry.counts().unpriced() > 0);
    assertThat(tasks).anyMatch(entry -> !entry.task().scope().isEmpty());
    assertThat(tasks).extracting(entry -> entry.group().arm()).contains("small", "a", "b");
    assertThat(tasks).anyMatch(entry -> entry.group().path().endsWith("|refund@3→triage@3"));
    assertThat(calls).anyMatch(call -> call.superseded() && isInvalid(call));
    assertThat(calls).anyMatch(call -> call.superseded() && isRejected(call));
  }

  private static boolean isInvalid(SettledCall call) {
    Attempt attempt = call.priced().call().attempt();
    return attempt.invalid() && !attempt.failed();
  }

  private static boolean isRejected(SettledCall call) {
    Attempt attempt = call.priced().call().attempt();
    return !attempt.isVain() && attempt.number() == 0;
  }

  /** Everything once in some order, and a third of it again. */
  private static List<Telemetry> disordered(List<Telemetry> history, long seed) {
    var random = new Random(seed);
    var all = new ArrayList<>(history);
    Collections.shuffle(all, random);
    all.addAll(all.subList(0, history.size() / 3).stream().toList());
    Collections.shuffle(all, random);
    return all;
  }

  private static RecordedRun piecemeal(List<Telemetry> telemetry, Random random) {
    var run = new RecordedRun();
    for (int from = 0; from < telemetry.size(); ) {
      int to = Math.min(telemetry.size(), from + 1 + random.nextInt(telemetry.size()));
      run.accept(telemetry.subList(from, to)).close();
      from = to;
    }
    return run;
  }

  private static void assertSameEconomics(RecordedRun run, RecordedRun expected, long seed) {
    assertThat(accounts(run)).as("accounts of seed %d", seed).isEqualTo(accounts(expected));
  }

  private static List<Object> accounts(RecordedRun run) {
    var accounts = new ArrayList<Object>();
    for (FeatureEconomics feature : run.economics()) {
      for (ArmEconomics arm : feature.arms()) {
        accounts.add(arm.key());
        accounts.addAll(account(arm.totals()));
      }
    }
    return accounts;
  }

  /** Everything by value: 0.10 USD is 0.1 USD. */
  private static List<Object> account(ArmTotals totals) {
    CostBreakdown cost = totals.cost();
    var account =
        new ArrayList<Object>(
            List.of(
                totals.outcomes(),
                totals.counts(),
                totals.totalMoments(),
                totals.modelMoments(),
                totals.callCosts(),
                totals.spend(),
                List.of(plain(cost.model()), plain(cost.retry()), plain(cost.failedCall())),
                List.of(plain(cost.escalation()), plain(cost.rework()), plain(cost.review())),
                plain(cost.infrastructure())));
    totals
        .byTurns()
        .forEach((turns, row) -> account.add(List.of(turns, row.recorded(), row.weighted())));
    totals
        .paths()
        .forEach(
            (path, row) ->
                account.add(List.of(path, row.tasks(), row.successes(), plain(row.costUsd()))));
    return account;
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** What is published of each task; its times are not, as long as nothing else changes. */
  private static Map<Object, String> amounts(RecordedRun run) {
    var amounts = new TreeMap<Object, String>();
    run.ledger()
        .forEach(
            (key, entry) ->
                amounts.put(
                    key,
                    entry.group()
                        + " "
                        + entry.judgement()
                        + " "
                        + entry.counts()
                        + " "
                        + plain(entry.cost().total())));
    return amounts;
  }
}
