package io.costpersuccess.dialect;

import static java.util.Map.entry;

import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.MapLogView;
import io.costpersuccess.span.MapSpanView;
import io.costpersuccess.span.SpanBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of a table of cases. In its attributes a word is {@code key=value}; short keys stand for
 * those of the conventions, a value in double quotes is text, one in backquotes is text with
 * blanks. A key that begins with @ is no attribute: {@code @name}, {@code @event},
 * {@code @resource:KEY}.
 *
 * @param table the file it is in
 * @param scope instrumentation scope of the span, or event name of the log record
 * @param call provider, model and operation of the expected call, or none
 * @param usage expected quantities, quality and further facts
 * @param cost expected status and amount in USD; - when the model has no certain price
 * @param source who says so
 */
record DialectCase(
    String table,
    String name,
    String scope,
    Map<String, Object> attributes,
    String call,
    String usage,
    String cost,
    String source) {
  private static final int COLUMNS = 7;
  private static final Pattern WORD = Pattern.compile("([^\\s=]+)=(`[^`]*`|\\S*)");

  private static final Map<String, String> SHORT_KEYS =
      Map.ofEntries(
          entry("op", "gen_ai.operation.name"),
          entry("provider", "gen_ai.provider.name"),
          entry("system", "gen_ai.system"),
          entry("asked", "gen_ai.request.model"),
          entry("in", "gen_ai.usage.input_tokens"),
          entry("prompt", "gen_ai.usage.prompt_tokens"),
          entry("out", "gen_ai.usage.output_tokens"),
          entry("completion", "gen_ai.usage.completion_tokens"),
          entry("cr", "gen_ai.usage.cache_read.input_tokens"),
          entry("cc", "gen_ai.usage.cache_creation.input_tokens"),
          entry("cw", "gen_ai.usage.cache_write.input_tokens"),
          entry("reasoning", "gen_ai.usage.reasoning.output_tokens"),
          entry("total", "gen_ai.usage.total_tokens"));

  /** The cases of a table. */
  static Stream<DialectCase> read(String table) {
    return lines(table)
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> parse(table, line));
  }

  private static Stream<String> lines(String table) {
    var stream = DialectCase.class.getResourceAsStream(table + ".txt");
    var input = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8);
    try (var reader = new BufferedReader(input)) {
      return reader.lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DialectCase parse(String table, String line) {
    List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException(table + ": found " + line + ", expected 7 columns");
    }
    return new DialectCase(
        table,
        cells.get(0),
        cells.get(1),
        attributes(cells.get(2), table.endsWith("logs")),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6));
  }

  /** In log records of coding agents "model" is a key of its own. */
  private static Map<String, Object> attributes(String cell, boolean ofLog) {
    var attributes = new LinkedHashMap<String, Object>();
    Matcher word = WORD.matcher(cell);
    while (word.find()) {
      String key = word.group(1);
      String full = key.equals("model") && !ofLog ? "gen_ai.response.model" : key;
      attributes.put(SHORT_KEYS.getOrDefault(full, full), value(word.group(2)));
    }
    return attributes;
  }

  private static Object value(String text) {
    if (text.length() > 1 && (text.startsWith("`") || text.startsWith("\""))) {
      return text.substring(1, text.length() - 1);
    }
    if (text.matches("-?\\d{1,18}")) {
      return Long.valueOf(text);
    }
    boolean isNumber =
        text.matches("-?\\d+\\.\\d+") || text.equals("NaN") || text.equals("Infinity");
    return isNumber ? (Object) Double.valueOf(text) : text.equals("true") ? true : text;
  }

  /** The span that the row describes. */
  MapSpanView span() {
    return builder().build();
  }

  /** The same, to be changed. */
  SpanBuilder builder() {
    SpanBuilder span = SpanBuilder.span().scope(scope.equals("-") ? "" : scope);
    attributes.forEach((key, value) -> add(span, key, value));
    return span;
  }

  private static void add(SpanBuilder span, String key, Object value) {
    if (key.startsWith("@resource:")) {
      span.resource(key.substring("@resource:".length()), value);
    } else if (key.equals("@name")) {
      span.named(value.toString());
    } else if (key.equals("@event")) {
      span.event(value.toString(), Map.of());
    } else {
      span.with(key, value);
    }
  }

  /** The log record that the row describes. */
  MapLogView log() {
    LogBuilder log = LogBuilder.log(scope);
    attributes.forEach(
        (key, value) -> {
          if (key.startsWith("@resource:")) {
            log.resource(key.substring("@resource:".length()), value);
          } else {
            log.with(key, value);
          }
        });
    return log.build();
  }

  @Override
  public String toString() {
    return table + ": " + name;
  }
}
