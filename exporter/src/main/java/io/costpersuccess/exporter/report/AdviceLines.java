package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.exporter.money.Usd;
import java.util.ArrayList;
import java.util.List;

/** Advice in words, a line for each feature. */
final class AdviceLines {
  private AdviceLines() {}

  static List<String> of(List<Advice> advice) {
    var lines = new ArrayList<String>();
    advice.forEach(one -> lines.add(sentence(one)));
    lines.add(
        "best in: how often an arm has the highest success rate when rates are drawn from what is"
            + " known; the next task goes to the first draw's best (Thompson sampling).");
    return lines;
  }

  private static String sentence(Advice advice) {
    return advice.pick() == null
        ? advice.featureTag() + ": no arm is affordable" + ceiling(advice) + "."
        : advice.featureTag()
            + ": the next task to "
            + advice.pick()
            + ", drawn with seed "
            + advice.seed()
            + ceiling(advice)
            + ".";
  }

  private static String ceiling(Advice advice) {
    return advice.maxCostUsd() == null
        ? ""
        : ", at " + Usd.amount(advice.maxCostUsd()) + " a task at most";
  }
}
