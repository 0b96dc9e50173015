package io.costpersuccess.exporter.calculate;

import java.util.Locale;

/** A span of time that a budget is made for: months of 30 days, years of 365 days or 12 months. */
public enum Period {
  /** 24 hours. */
  DAY(1, 0, 0),
  /** 30 days. */
  MONTH(30, 1, 0),
  /** 365 days. */
  YEAR(365, 12, 1);

  private final int days;
  private final int months;
  private final int years;

  Period(int days, int months, int years) {
    this.days = days;
    this.months = months;
    this.years = years;
  }

  /** How many of this period the other one has; 0 when the other is shorter. */
  int timesIn(Period other) {
    return switch (this) {
      case DAY -> other.days;
      case MONTH -> other.months;
      case YEAR -> other.years;
    };
  }

  /** Name on the command line, such as {@code month}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
