package io.costpersuccess.ledger;

import static io.costpersuccess.ledger.Report.NONE;
import static io.costpersuccess.ledger.Report.answered;
import static io.costpersuccess.ledger.Report.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Operation;
import io.costpersuccess.task.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Generated traces of calls whose number, tries and cost are known, wrapped in random ways. */
class PaidOncePropertyTest {
  private static final int SEEDS = 400;
  private static final BigDecimal USD_PER_TOKEN = new BigDecimal("0.0001");

  @Test
  void settle_anyNesting_paysEachCallOnce() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var trace = new Trace(new Random(seed));
      SettledTask task = trace.settle();

      assertThat(task.entry().cost().model())
          .as("cost of seed %s: %s", seed, trace.reports)
          .isEqualByComparingTo(USD_PER_TOKEN.multiply(BigDecimal.valueOf(trace.tokens)));
      assertThat(task.calls().stream().filter(SettledCall::isCounted).map(SettledCall::attempt))
          .as("tries of seed %s: %s", seed, trace.reports)
          .containsExactlyInAnyOrderElementsOf(trace.attempts);
    }
  }

  @Test
  void settle_anyOrderOfArrival_isTheSame() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var trace = new Trace(new Random(seed));
      SettledTask task = trace.settle();
      Collections.shuffle(trace.reports, new Random(seed));

      assertThat(trace.settle()).as("seed %s", seed).isEqualTo(task);
    }
  }

  /**
   * A trace of one to four steps, one after the other or at once: each tries a call up to three
   * times; an agent may add up all of it, and more than was seen.
   */
  private static final class Trace {
    private static final int AGENT = 1;
    private static final int MAX_STEPS = 4;
    private static final int MAX_TRIES = 3;
    private static final int STEP_MILLIS = 10_000;
    private static final int TRY_MILLIS = 1_000;
    private static final int NESTINGS = 7;

    private final Random random;
    private final List<Report> reports = new ArrayList<>();
    private final List<Integer> attempts = new ArrayList<>();
    private final boolean atOnce;
    private final boolean hasAgent;
    private final boolean missesTheMiddle;
    private long input;
    private long output;
    private long tokens;
    private int spans = 100;

    Trace(Random random) {
      this.random = random;
      this.atOnce = random.nextBoolean();
      this.hasAgent = random.nextBoolean();
      this.missesTheMiddle = hasAgent && random.nextBoolean();
      int steps = 1 + random.nextInt(MAX_STEPS);
      for (int step = 0; step < steps; step++) {
        addStep(step);
      }
      if (hasAgent) {
        addAgent();
      }
    }

    /** A step stands beneath the agent, or beneath a span of its own that is missing. */
    private void addStep(int step) {
      int place = missesTheMiddle || !hasAgent ? ++spans + 20_000 : AGENT;
      int start = 1_000 + (atOnce ? 0 : step * STEP_MILLIS);
      int tries = atOnce ? 1 : 1 + random.nextInt(MAX_TRIES);
      for (int number = 1; number < tries; number++) {
        Attempt attempt = random.nextBoolean() ? Attempt.REJECTED : Attempt.FAILED;
        add(silent(++spans, place, attempt).at(start, start + TRY_MILLIS));
        attempts.add(number);
        start += 2 * TRY_MILLIS;
      }
      addAnswer(place, start);
      attempts.add(tries);
    }

    /** Few sizes, so that equal calls are frequent. */
    private void addAnswer(int place, int start) {
      long in = 100L * (1 + random.nextInt(2));
      long out = 10L * (1 + random.nextInt(2));
      add(answered(++spans, place, in, out).at(start, start + TRY_MILLIS));
      input += in;
      output += out;
      tokens += in + out;
    }

    private void add(Report call) {
      int place = call.parent();
      int outer = ++spans;
      boolean failed = call.attempt().failed();
      switch (random.nextInt(NESTINGS)) {
        case 0 -> reports.add(call);
        case 1 -> wrap(call, call.around(outer, place, "outer"));
        case 2 -> wrap(call, call.around(outer, place, "outer").mute());
        case 3 -> {
          reports.add(call);
          reports.add(call.around(outer, ++spans + 10_000, "outer").by("outer", "small"));
        }
        case 4 -> {
          reports.add(call);
          reports.add(call.around(outer, place, "twin").at(call.startMillis(), call.endMillis()));
        }
        case 5 -> {
          int middle = ++spans;
          wrap(call.under(middle), call.around(middle, outer, "inner"));
          reports.add(call.around(outer, place, "outer").around(outer, place, "outer"));
        }
        default -> wrap(failed ? call : call.mute(), call.around(outer, place, "outer"));
      }
    }

    private void wrap(Report call, Report wrapper) {
      reports.add(call.under(wrapper.span()));
      reports.add(wrapper);
    }

    /** What the agent tells beyond the calls that were seen is one residual. */
    private void addAgent() {
      boolean knowsMore = random.nextBoolean();
      long more = knowsMore ? 1_000 : 0;
      reports.add(
          answered(AGENT, NONE, input + more, output + more / 10)
              .asking(Operation.WRAPPER)
              .by("agents", "small")
              .at(0, MAX_STEPS * STEP_MILLIS + STEP_MILLIS));
      if (knowsMore) {
        tokens += more + more / 10;
        attempts.add(1);
      }
    }

    SettledTask settle() {
      return Settlements.settle(reports.stream().map(Report::fact).toArray(Fact[]::new));
    }
  }
}
