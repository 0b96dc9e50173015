package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.EventView;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How telemetry shows that a provider rejected a call, or was not reached: by a status code, else
 * by the name of the error, else by its message. Such a call bills nothing. A call that was cut off
 * while it was answered, or whose answer could not be read, may be billed.
 */
final class Rejection {
  /** What one source says about the bill of a call that failed. */
  enum Finding {
    /** Nothing was done and nothing is billed. */
    REJECTED,
    /** The provider may have worked, and may bill it. */
    MAYBE_BILLED,
    /** Neither can be read from it. */
    UNSAID
  }

  /** HTTP by the conventions, old and new; then as frameworks and coding agents write it. */
  private static final List<String> STATUS_CODES =
      List.of(
          "http.response.status_code",
          "http.status_code",
          "status_code",
          "gen_ai.response.status_code",
          "llm.response.status_code",
          "error.code",
          "error.status_code");

  private static final String GRPC_CODE = "rpc.grpc.status_code";

  /** Invalid, not found, exists, denied, exhausted, precondition, range, internal and the like. */
  private static final Set<String> GRPC_REJECTED =
      Set.of("3", "5", "6", "7", "8", "9", "11", "12", "13", "14", "16");

  private static final List<String> ERROR_TYPES =
      List.of("error.type", "exception.type", "error_type", "rpc.response.status_code", "error");

  private static final String EXCEPTION_MESSAGE = "exception.message";

  private static final List<String> ERROR_MESSAGES =
      List.of(EXCEPTION_MESSAGE, "error.message", "error");

  /** Source: learn.microsoft.com, Azure OpenAI, manage costs, "HTTP error response code". */
  private static final Pattern FILTERED =
      Pattern.compile("content_filter|ResponsibleAIPolicyViolation|content management policy");

  private static final Pattern THREE_DIGITS = Pattern.compile("[1-5]\\d\\d");

  /** Where client libraries put the code: OpenAI, Google, Spring, AWS. */
  private static final Pattern CODE_IN_MESSAGE =
      Pattern.compile(
          "(?i)(?:^|\\bcode:? |\\bstatus:? |\\bHTTP(?:/[\\d.]+)? (?:error )?)([1-5]\\d\\d)\\b");

  private static final Pattern NAME_IN_MESSAGE = Pattern.compile("error occurred \\((\\w+)\\)");

  private static final Pattern NOT_REACHED =
      Pattern.compile(
          "(?i)connection refused|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|getaddrinfo|cannot connect to"
              + "|failed to resolve|name or service not known|nodename nor servname");

  /** The code stands at the beginning of a message, before the text that a server adds. */
  private static final int MAX_MESSAGE = 300;

  /** A client that goes away says so by this code, which no server sends. */
  private static final int CLIENT_CLOSED = 499;

  private Rejection() {}

  /**
   * Whether a span whose call failed tells that it was rejected.
   *
   * @param responseId only an answer has one, which then broke off, unless a code denies it
   */
  static boolean is(SpanView span, @Nullable String responseId) {
    Finding byCode = byCode(span);
    if (byCode == Finding.UNSAID && responseId == null) {
      byCode = withoutCode(span);
    }
    return byCode == Finding.REJECTED && !isFiltered(span);
  }

  private static Finding withoutCode(SpanView span) {
    Finding own = byWords(span);
    if (own == Finding.UNSAID) {
      own = byExceptions(span.events());
    }
    return own == Finding.UNSAID ? byMessage(span.statusMessage()) : own;
  }

  /** Azure evaluates, and bills, the prompt that its content filter answers with a 400. */
  private static boolean isFiltered(SpanView span) {
    return isFiltered(span.statusMessage())
        || ERROR_MESSAGES.stream().anyMatch(key -> isFiltered(span.text(key)))
        || span.events().stream().anyMatch(event -> isFiltered(event.text(EXCEPTION_MESSAGE)));
  }

  private static boolean isFiltered(@Nullable String message) {
    return message != null && FILTERED.matcher(message).find();
  }

  /** Whether a log record whose call failed tells that it was rejected. */
  static boolean is(AttributeView log) {
    Finding byCode = byCode(log);
    return (byCode == Finding.UNSAID ? byWords(log) : byCode) == Finding.REJECTED;
  }

  /** The last exception is the one that ended the call. */
  private static Finding byExceptions(List<? extends EventView> events) {
    for (int i = events.size() - 1; i >= 0; i--) {
      Finding finding = byCode(events.get(i));
      finding = finding == Finding.UNSAID ? byWords(events.get(i)) : finding;
      if (finding != Finding.UNSAID) {
        return finding;
      }
    }
    return Finding.UNSAID;
  }

  private static Finding byCode(AttributeView attributes) {
    for (String key : STATUS_CODES) {
      Finding finding = byCode(attributes.text(key));
      if (finding != Finding.UNSAID) {
        return finding;
      }
    }
    String grpc = attributes.text(GRPC_CODE);
    return grpc != null && GRPC_REJECTED.contains(grpc) ? Finding.REJECTED : Finding.UNSAID;
  }

  /** An answer that began with a good status was billed, whatever came then. */
  private static Finding byCode(@Nullable String text) {
    if (text == null || !THREE_DIGITS.matcher(text).matches()) {
      return Finding.UNSAID;
    }
    int code = Integer.parseInt(text);
    return code >= 400 && code != CLIENT_CLOSED ? Finding.REJECTED : Finding.MAYBE_BILLED;
  }

  private static Finding byWords(AttributeView attributes) {
    for (String key : ERROR_TYPES) {
      String type = attributes.text(key);
      Finding finding = type == null ? Finding.UNSAID : byType(type);
      if (finding != Finding.UNSAID) {
        return finding;
      }
    }
    for (String key : ERROR_MESSAGES) {
      Finding finding = byMessage(attributes.text(key));
      if (finding != Finding.UNSAID) {
        return finding;
      }
    }
    return Finding.UNSAID;
  }

  private static Finding byType(String type) {
    Finding byCode = byCode(type);
    return byCode == Finding.UNSAID ? ErrorNames.finding(type) : byCode;
  }

  private static Finding byMessage(@Nullable String message) {
    if (message == null) {
      return Finding.UNSAID;
    }
    String head = message.substring(0, Math.min(message.length(), MAX_MESSAGE));
    Matcher code = CODE_IN_MESSAGE.matcher(head);
    if (code.find()) {
      return byCode(code.group(1));
    }
    Matcher name = NAME_IN_MESSAGE.matcher(head);
    if (name.find()) {
      return ErrorNames.finding(name.group(1));
    }
    return NOT_REACHED.matcher(head).find() ? Finding.REJECTED : Finding.UNSAID;
  }
}
