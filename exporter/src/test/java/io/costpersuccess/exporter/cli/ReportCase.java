package io.costpersuccess.exporter.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recorded input with what is right about it.
 *
 * @param folder where its files are
 * @param name the beginning of their names
 */
record ReportCase(Path folder, String name) {
  private static final String EXPECTED = ".expected.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every case below a folder, by folder and name. */
  static List<ReportCase> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(EXPECTED))
          .sorted()
          .map(ReportCase::of)
          .toList();
    }
  }

  private static ReportCase of(Path expected) {
    String file = expected.getFileName().toString();
    return new ReportCase(
        expected.getParent(), file.substring(0, file.length() - EXPECTED.length()));
  }

  /** The files of telemetry. */
  List<Path> inputs() {
    return Stream.of(".jsonl", ".json", ".jsonl.gz", ".json.gz")
        .map(end -> folder.resolve(name + end))
        .filter(Files::exists)
        .toList();
  }

  /** The call that reports on it. */
  Object[] arguments() {
    var words = new ArrayList<Object>(List.of("report"));
    words.addAll(inputs());
    words.addAll(List.of("--format", "json", "--calls", "--tasks"));
    Path config = folder.resolve(name + ".config.yaml");
    if (Files.exists(config)) {
      words.addAll(List.of("--config", config));
    }
    return words.toArray();
  }

  /** What is right about it. */
  ExpectedReport expected() throws IOException {
    JsonNode file = JSON.readTree(folder.resolve(name + EXPECTED).toFile());
    return new ExpectedReport(file.required("why").textValue(), file.required("expect"));
  }

  @Override
  public String toString() {
    return folder.getFileName() + "/" + name;
  }
}
