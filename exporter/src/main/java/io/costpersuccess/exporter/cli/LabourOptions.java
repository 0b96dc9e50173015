package io.costpersuccess.exporter.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell what one failure costs in labour: by itself, or by the hour. */
final class LabourOptions {
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final int DECIMALS = 12;

  @Option(
      names = "--labour",
      paramLabel = "USD",
      description = "What people cost for one failure or escalation.")
  private @Nullable String labour;

  @Option(
      names = "--hourly-rate",
      paramLabel = "USD",
      description = "Instead: what an hour of them costs.")
  private @Nullable String hourlyRate;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Minutes that one failure takes them.")
  private @Nullable String minutes;

  /** How many costs they speak of, at least 1. */
  int size() {
    int most = 1;
    for (String text : new String[] {labour, hourlyRate, minutes}) {
      most = text == null ? most : Math.max(most, FigureReader.words(text).size());
    }
    return most;
  }

  /** Reads USD for one failure. */
  GivenFigures<BigDecimal> read(FigureReader reader) {
    GivenFigures<BigDecimal> fixed = reader.read("--labour", labour, FigureKind.USD);
    GivenFigures<BigDecimal> rate = reader.read("--hourly-rate", hourlyRate, FigureKind.USD);
    GivenFigures<BigDecimal> time = reader.read("--minutes", minutes, FigureKind.FROM_ZERO);
    reader.needs(rate, time);
    reader.needs(time, rate);
    reader.problemWhere(
        column -> fixed.isGivenAt(column) && rate.isGivenAt(column),
        fixed.option(),
        rate.option() + " beside it",
        "one of them");
    var usd = new HashMap<Integer, Optional<BigDecimal>>(fixed.byColumn());
    for (int column = 0; column < reader.size(); column++) {
      BigDecimal hourly = rate.at(column);
      if (hourly != null) {
        usd.put(column, Optional.of(usd(hourly, time.at(column, BigDecimal.ZERO))));
      }
    }
    return new GivenFigures<>(fixed.option(), usd);
  }

  /** Rounded once, to 1e-12 USD, as in the configuration. */
  private static BigDecimal usd(BigDecimal hourly, BigDecimal minutes) {
    return hourly.multiply(minutes).divide(MINUTES_PER_HOUR, DECIMALS, RoundingMode.HALF_EVEN);
  }
}
