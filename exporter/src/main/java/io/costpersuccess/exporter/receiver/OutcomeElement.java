package io.costpersuccess.exporter.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One outcome as JSON. Errors name fields, and never quote their values. */
final class OutcomeElement {
  private static final String TASK = "task";
  private static final String TRACE_ID = "trace_id";
  private static final String RESPONSE_ID = "response_id";
  private static final List<String> FIELDS =
      List.of(TASK, TRACE_ID, RESPONSE_ID, "signal", "value", "id", "at");
  private static final Set<String> KNOWN = Set.copyOf(FIELDS);

  private static final Pattern HEX_ID = Pattern.compile("(?!0+$)[0-9a-fA-F]{32}");
  private static final int MAX_QUOTED_NAME = 40;

  private final JsonNode node;

  private OutcomeElement(JsonNode node) {
    this.node = node;
  }

  /**
   * Reads one outcome.
   *
   * @throws UnusableRequestException if it is not well formed
   */
  static OutcomePost parse(JsonNode node) throws UnusableRequestException {
    if (!node.isObject()) {
      throw fault("outcome", kind(node), "an object");
    }
    return new OutcomeElement(node).post();
  }

  private OutcomePost post() throws UnusableRequestException {
    checkNames();
    checkSubject();
    String signal = text("signal");
    if (signal == null) {
      throw fault("signal", "nothing", "a string");
    }
    return new OutcomePost(
        text(TASK), traceId(), text(RESPONSE_ID), signal, value(), text("id"), at());
  }

  private void checkNames() throws UnusableRequestException {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KNOWN.contains(name)) {
        String start = name.substring(0, Math.min(name.length(), MAX_QUOTED_NAME));
        throw fault("outcome", "unknown field \"" + start + "\"", String.join(", ", FIELDS));
      }
    }
  }

  private void checkSubject() throws UnusableRequestException {
    List<String> found = Stream.of(TASK, TRACE_ID, RESPONSE_ID).filter(node::hasNonNull).toList();
    if (found.size() != 1) {
      throw fault(
          "outcome",
          found.isEmpty() ? "none of task, trace_id, response_id" : String.join(" and ", found),
          "exactly one of task, trace_id, response_id");
    }
  }

  private @Nullable String text(String name) throws UnusableRequestException {
    JsonNode field = node.path(name);
    if (field.isMissingNode() || field.isNull()) {
      return null;
    }
    if (!field.isTextual() || field.textValue().isBlank()) {
      throw fault(name, kind(field), "a string that is not blank");
    }
    return field.textValue();
  }

  private @Nullable String traceId() throws UnusableRequestException {
    String id = text(TRACE_ID);
    if (id != null && !HEX_ID.matcher(id).matches()) {
      throw fault(TRACE_ID, "another string", "32 hex digits, not all zero");
    }
    return id == null ? null : id.toLowerCase(Locale.ROOT);
  }

  private @Nullable Object value() throws UnusableRequestException {
    JsonNode field = node.path("value");
    if (field.isTextual()) {
      return field.textValue();
    }
    if (field.isBoolean()) {
      return field.booleanValue();
    }
    if (field.isNumber() && Double.isFinite(field.doubleValue())) {
      return field.doubleValue();
    }
    if (field.isMissingNode() || field.isNull()) {
      return null;
    }
    throw fault(
        "value",
        field.isNumber() ? "a number out of range" : kind(field),
        "a number, a string, true, false or null");
  }

  private @Nullable Instant at() throws UnusableRequestException {
    String time = text("at");
    try {
      return time == null ? null : OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeParseException e) {
      throw fault("at", "another string", "a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case NUMBER -> "a number";
      case OBJECT, POJO -> "an object";
      case STRING -> node.textValue().isBlank() ? "a blank string" : "a string";
      case BINARY, MISSING -> "nothing";
    };
  }

  private static UnusableRequestException fault(String where, String found, String expected) {
    return UnusableRequestException.malformed(
        where + ": found " + found + ", expected " + expected);
  }
}
