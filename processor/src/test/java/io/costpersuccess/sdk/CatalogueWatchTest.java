package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.pipeline.PriceSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueWatchTest {
  private static final String HEAD = "catalogue | 1 | 2027-01-01\n";

  private final List<Catalogue> renewed = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private final Logger logger = Logger.getLogger(CatalogueWatch.class.getName());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord message) {
          logged.add(message.getMessage() + message.getParameters()[0]);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @TempDir Path folder;
  private Path file;
  private CatalogueWatch watch;
  private long nanos;
  private long modified = 1_000_000;
  private int refused;

  @BeforeEach
  void start() throws IOException {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    file = folder.resolve("prices.txt");
    write(HEAD + price("1"));
    var settings =
        new PriceSettings(ReportedCostPolicy.PREFER, List.of(), List.of(file.toString()));
    watch = new CatalogueWatch(settings, () -> nanos, renewed::add, () -> refused++);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void look_nothingHasChanged_renewsNothing() {
    lookAfter(Duration.ofMinutes(1));

    assertThat(renewed).isEmpty();
  }

  @Test
  void look_fileHasChanged_renewsOnce() throws IOException {
    write(HEAD + price("2"));

    lookAfter(Duration.ofMinutes(1));
    lookAfter(Duration.ofMinutes(1));

    assertThat(renewed)
        .singleElement()
        .satisfies(catalogue -> assertThat(catalogue.lists("acme", "m1")).isTrue());
    assertThat(refused).isZero();
  }

  @Test
  void look_beforeAMinuteIsOver_waits() throws IOException {
    write(HEAD + price("2"));

    lookAfter(Duration.ofSeconds(59));
    assertThat(renewed).isEmpty();

    lookAfter(Duration.ofSeconds(1));
    assertThat(renewed).hasSize(1);
  }

  @Test
  void look_badFile_isToldOnceAndCounted() throws IOException {
    write(HEAD + "price | acme | m1\n");

    lookAfter(Duration.ofMinutes(1));
    lookAfter(Duration.ofMinutes(1));

    assertThat(renewed).isEmpty();
    assertThat(refused).isOne();
    assertThat(logged).singleElement().asString().contains(file + ":2: found 3 columns");
  }

  @Test
  void look_badFileThatIsPutRight_renews() throws IOException {
    write(HEAD + "price | acme | m1\n");
    lookAfter(Duration.ofMinutes(1));
    write(HEAD + price("2"));
    lookAfter(Duration.ofMinutes(1));

    assertThat(renewed).hasSize(1);
  }

  @Test
  void look_fileIsGone_isRefused() throws IOException {
    Files.delete(file);

    lookAfter(Duration.ofMinutes(1));

    assertThat(renewed).isEmpty();
    assertThat(refused).isOne();
  }

  private void lookAfter(Duration time) {
    nanos += time.toNanos();
    watch.look();
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(modified++));
  }

  private static String price(String usd) {
    return "price | acme | m1 | - | - | - | input=" + usd + " | - | -\n";
  }
}
