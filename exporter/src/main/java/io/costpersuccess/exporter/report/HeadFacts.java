package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.exporter.report.Block.Facts;
import io.costpersuccess.exporter.report.Block.Facts.Fact;
import io.costpersuccess.ledger.CallCounts;
import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.task.TimeSpan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The head of a report in words. */
final class HeadFacts {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private HeadFacts() {}

  static Facts of(Report report) {
    Head head = report.head();
    LocalDate asOf = head.pricesAsOf();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("period", period(head.period())));
    facts.add(new Fact("tasks", tasks(head.totals())));
    facts.add(new Fact("calls", calls(head.totals())));
    facts.add(new Fact("model cost", atLeast(head.totals(), CostBreakdown::model)));
    facts.add(new Fact("total cost", total(head.totals())));
    facts.add(new Fact("prices as of", asOf == null ? Shown.NOTHING : asOf.toString()));
    addCoverage(report.coverage(), facts);
    addAlerts(head.alerts(), facts);
    return new Facts(facts);
  }

  private static String period(@Nullable TimeSpan period) {
    return period == null
        ? Shown.NOTHING
        : minute(period.first()) + " to " + minute(period.last()) + " UTC";
  }

  private static String minute(Instant at) {
    return MINUTE.format(at);
  }

  private static String tasks(Totals totals) {
    return Shown.count(totals.tasks())
        + ", succeeded "
        + Shown.count(totals.success())
        + share(totals.success(), totals.tasks());
  }

  private static String calls(Totals totals) {
    CallCounts calls = totals.calls();
    String failed =
        calls.failed() == 0
            ? ""
            : share(calls.failed(), calls.calls())
                + ", which cost "
                + Usd.amount(totals.cost().failedCall());
    return Shown.count(calls.calls()) + ", failed " + Shown.count(calls.failed()) + failed;
  }

  private static String total(Totals totals) {
    return atLeast(totals, CostBreakdown::total) + ", labour " + Usd.amount(totals.cost().labour());
  }

  /** With calls of unknown cost, the part that is known. */
  private static String atLeast(Totals totals, Function<CostBreakdown, BigDecimal> part) {
    String amount = Usd.amount(part.apply(totals.cost()));
    return totals.calls().unpriced() > 0 ? "at least " + amount : amount;
  }

  private static void addCoverage(Coverage coverage, List<Fact> facts) {
    if (!coverage.equals(Coverage.NONE)) {
      CallCoverage calls = coverage.calls();
      facts.add(
          new Fact(
              "coverage",
              "calls priced "
                  + Shown.count(calls.priced())
                  + share(calls.priced(), calls.counted())
                  + ", tasks labelled "
                  + Shown.count(coverage.tasksLabelled())
                  + share(coverage.tasksLabelled(), coverage.tasks())));
    }
  }

  private static void addAlerts(List<Alert> alerts, List<Fact> facts) {
    if (alerts.isEmpty()) {
      facts.add(new Fact("alerts", "none"));
    }
    alerts.forEach(alert -> facts.add(new Fact("alert", alert.message())));
  }

  /** In brackets, behind a number that is a part of another. */
  private static String share(long part, long whole) {
    return whole == 0 ? "" : " (" + Shown.share((double) part / whole) + ")";
  }
}
