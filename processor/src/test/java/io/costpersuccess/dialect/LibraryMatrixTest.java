package io.costpersuccess.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Pricer;
import io.costpersuccess.pricing.ReportedCostPolicy;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of libraries in {@code docs/dialects.md} against the code: each row is held against a
 * span or log record of that library, with all that it writes on one.
 */
class LibraryMatrixTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "dialects.md");
  private static final String YES = "✓";
  private static final String NO = "–";
  private static final int COLUMNS = 13;
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  private static final TelemetryReader READER =
      new TelemetryReader(CorrelationKeys.DEFAULT, List.of());
  private static final Pricer PRICER = new Pricer(Catalogue.bundled(), ReportedCostPolicy.PREFER);

  /** A row of the table, its cells in the order of the columns. */
  record Library(List<String> cells) {
    String name() {
      return cells.get(0);
    }

    String knownBy() {
      return cells.get(2);
    }

    String failedBy() {
      return cells.get(10);
    }

    String status() {
      return cells.get(12).replace("`", "");
    }

    /** Whether the table says that a fact is read. */
    boolean reads(int column) {
      assertThat(cells.get(column)).as(name()).isIn(YES, NO);
      return cells.get(column).equals(YES);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static List<Library> libraries() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| ") && line.chars().filter(c -> c == '|').count() > 10)
        .filter(line -> !line.startsWith("| library |"))
        .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
        .map(Library::new)
        .toList();
  }

  private static Map<String, DialectCase> samples() {
    return Stream.of("libraries", "libraries-logs")
        .flatMap(DialectCase::read)
        .collect(Collectors.toMap(DialectCase::name, Function.identity()));
  }

  private static boolean isLog(DialectCase sample) {
    return sample.table().endsWith("logs");
  }

  private static Reading read(Library library) {
    DialectCase sample = samples().get(library.name());
    assertThat(sample).as("a span of " + library.name()).isNotNull();
    List<Reading> readings = isLog(sample) ? READER.read(sample.log()) : READER.read(sample.span());
    return readings.get(0);
  }

  @Test
  void table_hasARowForEachSampleAndNoOther() throws IOException {
    assertThat(libraries())
        .hasSizeGreaterThan(40)
        .allSatisfy(library -> assertThat(library.cells()).hasSize(COLUMNS));
    assertThat(libraries())
        .extracting(Library::name)
        .containsExactlyInAnyOrderElementsOf(samples().keySet());
  }

  /** A scope, mark or event that the code knows and no row names fails here. */
  @Test
  void table_namesEachScopeMarkAndEventOfTheCode() throws IOException {
    String known = libraries().stream().map(Library::knownBy).collect(Collectors.joining());

    assertThat(Dialects.scopes())
        .allSatisfy(scope -> assertThat(known).contains('`' + scope + '`'));
    assertThat(known)
        .contains('`' + DeepEvalDialect.MARK + '`', '`' + LangChain4jDialect.MARK + '`');
    assertThat(CodingAgents.answers())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(known).contains('`' + event + '`'));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void row_scope_isThatOfItsSpan(Library library) {
    String scope = samples().get(library.name()).scope();
    List<String> named = code(library.knownBy());
    boolean byScope = named.stream().anyMatch(Dialects.scopes()::contains);

    assertThat(!byScope || named.stream().anyMatch(scope::startsWith)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void row_facts_areThoseThatItsSpanIsReadFor(Library library) {
    Reading reading = read(library);
    LlmCall call = reading.call();
    assertThat(call).isNotNull();
    Usage usage = call.usage().usage();
    long written =
        usage.quantity(UsageClass.CACHE_WRITE_5M) + usage.quantity(UsageClass.CACHE_WRITE_1H);

    assertThat(library.reads(3)).as("model").isEqualTo(call.model().name() != null);
    assertThat(library.reads(4))
        .as("tier")
        .isEqualTo(call.conditions().tier() != ServiceTier.STANDARD);
    assertThat(library.reads(5)).as("cache read").isEqualTo(readsCache(library, usage));
    assertThat(library.reads(6)).as("cache write").isEqualTo(written > 0);
    assertThat(library.reads(7))
        .as("reasoning")
        .isEqualTo(usage.quantity(UsageClass.REASONING) > 0);
    assertThat(library.reads(8)).as("session").isEqualTo(hasTask(reading.binding()));
    assertThat(library.reads(9)).as("cost").isEqualTo(call.reportedCostUsd() != null);
  }

  /** A count of 0 says that the cache was not used, and is read as well. */
  private static boolean readsCache(Library library, Usage usage) {
    boolean toldZero =
        samples().get(library.name()).attributes().entrySet().stream()
            .anyMatch(e -> e.getKey().contains("cache_read") && e.getValue().equals(0L));
    return toldZero || usage.quantity(UsageClass.CACHE_READ) > 0;
  }

  private static boolean hasTask(Binding binding) {
    return binding.task() != null;
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void row_status_isThatOfItsSpan(Library library) {
    LlmCall call = read(library).call();

    assertThat(call).isNotNull();
    assertThat(PRICER.price(call).status().wireName()).isEqualTo(library.status());
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void row_failure_isReadAsOne(Library library) {
    DialectCase sample = samples().get(library.name());
    LlmCall call = isLog(sample) ? failedLog(library) : failedSpan(library, sample);

    assertThat(call).isNotNull();
    assertThat(call.attempt().failed()).isTrue();
  }

  private static LlmCall failedLog(Library library) {
    List<String> words = code(library.failedBy());
    LogBuilder log = LogBuilder.log(words.get(0)).with("model", "m");
    for (String word : words.subList(1, words.size())) {
      log.with(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
    }
    return READER.read(log.build()).get(0).call();
  }

  private static LlmCall failedSpan(Library library, DialectCase sample) {
    SpanBuilder span = sample.builder();
    switch (library.failedBy()) {
      case "status" -> span.failed();
      case "exception event" -> {
        countsOf(sample).forEach(span::without);
        span.event("exception", Map.of());
      }
      default -> {
        String word = code(library.failedBy()).get(0);
        String value = word.substring(word.indexOf('=') + 1);
        span.with(word.substring(0, word.indexOf('=')), value.isEmpty() ? "IOException" : value);
      }
    }
    return READER.read(span.build()).get(0).call();
  }

  /** An exception counts only where no usage says that the call was answered in the end. */
  private static List<String> countsOf(DialectCase sample) {
    return sample.attributes().keySet().stream().filter(key -> key.contains("usage")).toList();
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }
}
