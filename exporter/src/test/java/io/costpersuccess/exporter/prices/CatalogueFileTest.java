package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFileTest {
  @TempDir Path folder;
  private Path last;
  private Path newer;

  @BeforeEach
  void write() throws IOException {
    last = Files.writeString(folder.resolve("prices.txt"), catalogue(10, "1"));
    newer = folder.resolve("newer.txt");
  }

  @Test
  void renewFrom_goodCatalogue_replacesTheFile() throws IOException, LintException {
    Files.writeString(newer, catalogue(9, "2.5"));

    assertThat(new CatalogueFile(last).renewFrom(newer)).isEqualTo(9);
    assertThat(Files.readString(last)).isEqualTo(catalogue(9, "2.5"));
    assertThat(files()).containsExactly("newer.txt", "prices.txt");
  }

  @Test
  void renewFrom_noFileYet_comparesWithTheBundledOne() throws IOException {
    Files.delete(last);

    assertThat(refused(catalogue(10, "1")))
        .singleElement()
        .asString()
        .contains("shrink: found 10 models, expected 70 % of ");
    assertThat(last).doesNotExist();
  }

  @Test
  void renewFrom_shrunkBy30Percent_isTaken() throws IOException, LintException {
    Files.writeString(newer, catalogue(7, "1"));

    assertThat(new CatalogueFile(last).renewFrom(newer)).isEqualTo(7);
  }

  @Test
  void renewFrom_shrunkByMore_isRefused() throws IOException {
    assertThat(refused(catalogue(6, "1")))
        .containsExactly(newer + ": shrink: found 6 models, expected 70 % of 10");
  }

  @Test
  void renewFrom_threeTimesThePrice_isTaken() throws IOException, LintException {
    Files.writeString(newer, catalogue(10, "3"));

    assertThat(new CatalogueFile(last).renewFrom(newer)).isEqualTo(10);
  }

  @Test
  void renewFrom_moreThanThreeTimes_isRefusedForEachPrice() throws IOException {
    assertThat(refused(catalogue(10, "3.01")))
        .hasSize(10)
        .contains(
            newer
                + ":2: price-jump: found acme/m0 input=3.01,"
                + " expected at most 3 times more or less than 1, or a pin");
  }

  @Test
  void renewFrom_lessThanAThird_isRefused() throws IOException {
    assertThat(refused(catalogue(10, "0.33"))).hasSize(10);
  }

  @Test
  void renewFrom_pinnedPrice_mayJump() throws IOException, LintException {
    String pinned = "price | openai | whisper-1 | - | - | - | seconds=%s | %s | -\n";
    Files.writeString(last, catalogue(10, "1") + pinned.formatted("1", "contract@2026-01-01"));
    String list = catalogue(10, "1") + pinned.formatted("100", "portkey@2026-08-21");
    Files.writeString(newer, list);

    assertThat(new CatalogueFile(last).renewFrom(newer)).isEqualTo(11);
  }

  @Test
  void renewFrom_failedLint_isRefused() throws IOException {
    assertThat(refused(catalogue(10, "0")))
        .hasSize(10)
        .allSatisfy(problem -> assertThat(problem).contains("zero-price"));
  }

  @Test
  void renewFrom_unreadable_isRefused() throws IOException {
    assertThat(refused("catalogue | 2 | 2026-08-21\n"))
        .contains(newer + ":1: found format version '2', expected 1");
  }

  private List<String> refused(String text) throws IOException {
    Files.writeString(newer, text);
    String before = Files.exists(last) ? Files.readString(last) : "";

    LintException refused =
        catchThrowableOfType(LintException.class, () -> new CatalogueFile(last).renewFrom(newer));

    assertThat(refused).isNotNull();
    assertThat(Files.exists(last) ? Files.readString(last) : "").isEqualTo(before);
    return refused.problems();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String catalogue(int models, String usd) {
    return IntStream.range(0, models)
        .mapToObj(i -> "price | acme | m" + i + " | - | - | - | input=" + usd + " | - | -\n")
        .collect(Collectors.joining("", "catalogue | 1 | 2026-08-21\n", ""));
  }
}
