package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.span.SpanView;
import org.jspecify.annotations.Nullable;

/** Reader of how a call ended, and of which try it was. */
final class AttemptReader {
  /** Nothing is tried a thousand times. */
  private static final double MOST = 1_000;

  private AttemptReader() {}

  static Attempt read(SpanView span, Vocabulary vocabulary, boolean hasUsage) {
    boolean failed = Failure.is(span, hasUsage);
    boolean invalid = !failed && UselessAnswer.is(span, vocabulary);
    boolean rejected = failed && Rejection.is(span, vocabulary.text(span, Fact.RESPONSE_ID));
    int number = number(vocabulary.text(span, Fact.ATTEMPT));
    return number == 0
        ? unnumbered(failed, invalid, rejected)
        : new Attempt(failed, invalid, rejected, number);
  }

  /** A number from 1, which may be written as a decimal; 0 when there is no such number. */
  static int number(@Nullable String text) {
    try {
      double number = text == null ? 0 : Double.parseDouble(text);
      return number >= 1 && number <= MOST ? (int) number : 0;
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  private static Attempt unnumbered(boolean failed, boolean invalid, boolean rejected) {
    if (failed) {
      return rejected ? Attempt.REJECTED : Attempt.FAILED;
    }
    return invalid ? Attempt.INVALID : Attempt.OK;
  }
}
