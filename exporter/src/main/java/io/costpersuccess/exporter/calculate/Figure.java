package io.costpersuccess.exporter.calculate;

import io.costpersuccess.exporter.money.Usd;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A result as people and as programs read it.
 *
 * @param text for people
 * @param json for programs: a string for exact money and names, a number for everything else, null
 *     for what does not exist
 * @param spoken whether it tells people anything; a line of which no figure does is left out
 */
record Figure(String text, @Nullable Object json, boolean spoken) {
  static final Figure NONE = new Figure("-", null, false);

  private Figure(String text, Object json) {
    this(text, json, true);
  }

  /** Exact money. */
  static Figure usd(@Nullable BigDecimal amount) {
    return amount == null ? NONE : new Figure(Usd.amount(amount), Usd.plain(amount));
  }

  /** Money that comes of a division. */
  static Figure quotientUsd(@Nullable BigDecimal amount) {
    return amount == null ? NONE : new Figure(Usd.amount(amount), amount.doubleValue());
  }

  static Figure share(@Nullable Share share) {
    return share == null ? NONE : new Figure(Rounded.share(share), share.value() + 0.0);
  }

  static Figure points(@Nullable Double difference) {
    return difference == null ? NONE : new Figure(Rounded.points(difference), difference + 0.0);
  }

  static Figure multiple(@Nullable BigDecimal multiple) {
    return multiple == null ? NONE : new Figure(Rounded.multiple(multiple), multiple.doubleValue());
  }

  /** One cost over another. */
  static Figure ratio(@Nullable BigDecimal ratio) {
    return ratio == null ? NONE : new Figure(Rounded.ratio(ratio), ratio.doubleValue());
  }

  /** A number of things, rounded up to a whole one. */
  static Figure count(@Nullable BigDecimal count) {
    if (count == null) {
      return NONE;
    }
    BigDecimal whole = count.setScale(0, RoundingMode.CEILING);
    return new Figure(Rounded.count(whole), whole.toBigIntegerExact());
  }

  static Figure word(String word) {
    return new Figure(word, word);
  }

  static Figure number(BigDecimal number) {
    return new Figure(Rounded.count(number), number.doubleValue());
  }

  /** The same figure, which tells people something only if it did and this holds. */
  Figure spokenIf(boolean telling) {
    return new Figure(text, json, spoken && telling);
  }
}
