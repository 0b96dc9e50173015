package io.costpersuccess.dialect;

import io.costpersuccess.span.EventView;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a call was answered with nothing of use: every answer was filtered, refused or
 * malformed, or could not be parsed.
 */
final class UselessAnswer {
  private static final String EXCEPTION = "exception";
  private static final String EXCEPTION_TYPE = "exception.type";

  /**
   * In the names of what output parsers throw, such as {@code OutputParserException} of LangChain,
   * {@code OutputParsingException} of LangChain4j, {@code ValidationError} of Pydantic and {@code
   * JSONDecodeError} of Python.
   */
  private static final List<String> PARSING = List.of("pars", "validat", "decod");

  private UselessAnswer() {}

  /** Whether a span that did not fail tells so. */
  static boolean is(SpanView span, Vocabulary vocabulary) {
    return FinishReasons.areVain(vocabulary.value(span, Fact.FINISH_REASONS))
        || hasParserException(span.events());
  }

  private static boolean hasParserException(List<? extends EventView> events) {
    for (int i = 0; i < events.size(); i++) {
      EventView event = events.get(i);
      if (event.name().equals(EXCEPTION) && isOfParser(event.text(EXCEPTION_TYPE))) {
        return true;
      }
    }
    return false;
  }

  /** The package does not count: a parser's is full of other exceptions. */
  private static boolean isOfParser(@Nullable String type) {
    if (type == null) {
      return false;
    }
    String name = type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return PARSING.stream().anyMatch(name::contains);
  }
}
