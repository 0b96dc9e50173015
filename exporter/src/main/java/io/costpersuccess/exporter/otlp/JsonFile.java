package io.costpersuccess.exporter.otlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A recorded file of JSON text: objects, each on one line or over several.
 *
 * <p>An object ends where its brackets close. One that does not close ends before the next line
 * that begins the way the file exporter begins every line, so that a torn line costs no other line.
 */
final class JsonFile {
  private static final String EXPECTED =
      "one JSON object with resourceSpans, resourceLogs or resourceMetrics";

  private static final Pattern FIRST_LINE =
      Pattern.compile("\\{\\s*\"resource(Spans|Logs|Metrics)\".*");

  private final RecordedFile file;
  private final CutInputStream content;
  private final StringBuilder text = new StringBuilder();
  private JsonNesting nesting = new JsonNesting();
  private int line;
  private int firstLine;
  private boolean skipping;

  JsonFile(RecordedFile file, CutInputStream content) {
    this.file = file;
    this.content = content;
  }

  void read() throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    for (String next = reader.readLine(); next != null; next = reader.readLine()) {
      line++;
      take(line == 1 && next.startsWith("\ufeff") ? next.substring(1) : next);
    }
    end();
  }

  private void take(String next) {
    if (isOpen() && text.charAt(0) == '{' && FIRST_LINE.matcher(next).lookingAt()) {
      problem(place(firstLine), "an object that breaks off");
      close();
    }
    if (isOpen() || begins(next)) {
      append(next);
    }
  }

  private boolean begins(String next) {
    if (next.isBlank() || (skipping && !next.startsWith("{"))) {
      return false;
    }
    skipping = false;
    firstLine = line;
    char first = next.stripLeading().charAt(0);
    if (first != '{' && first != '[') {
      problem(place(line), "text that is not JSON");
      return false;
    }
    return true;
  }

  private void append(String next) {
    text.append(isOpen() ? next : next.stripLeading()).append('\n');
    nesting.scan(next);
    if (nesting.isInString()) {
      problem(place(firstLine), "an object that breaks off");
      skipping = line > firstLine;
      close();
    } else if (nesting.isClosed()) {
      deliver(text.toString());
      close();
    }
  }

  private void deliver(String json) {
    try {
      JsonOutline outline = JsonOutline.of(json, firstLine);
      if (!deliver(json, outline) && !outline.names().isEmpty()) {
        problem(place(firstLine), "an object without these");
      }
    } catch (OtlpFormatException e) {
      problem(e.place().isEmpty() ? place(firstLine) : e.place(), e.found());
    }
  }

  private boolean deliver(String json, JsonOutline outline) throws OtlpFormatException {
    boolean spans = outline.names().contains("resourceSpans");
    boolean logs = outline.names().contains("resourceLogs");
    boolean metrics = outline.names().contains("resourceMetrics");
    if (spans) {
      file.spans(OtlpJson.mergeTraces(json).getResourceSpansList(), place(firstLine));
    }
    if (logs) {
      file.logs(OtlpJson.mergeLogs(json).getResourceLogsList());
    }
    if (metrics) {
      file.sink().metricsSkipped();
    }
    return spans || logs || metrics;
  }

  private void end() {
    String fault = content.fault();
    if (fault != null) {
      file.problem(place(isOpen() ? firstLine : line + 1), fault, "a whole file");
    } else if (isOpen()) {
      problem(place(firstLine), "an object that breaks off at the end of the file");
    }
  }

  private boolean isOpen() {
    return text.length() > 0;
  }

  private void close() {
    text.setLength(0);
    nesting = new JsonNesting();
  }

  private void problem(String place, String found) {
    file.problem(place, found, EXPECTED);
  }

  private static String place(int line) {
    return "line " + line;
  }
}
