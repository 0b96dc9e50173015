package io.costpersuccess.sdk;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.pipeline.PriceSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A look at the configured price files each minute: when one has changed, all are read again. Files
 * that cannot be used change nothing, are told once in the log, and are looked at again when they
 * change. Not thread-safe.
 */
final class CatalogueWatch {
  private static final Logger logger = Logger.getLogger(CatalogueWatch.class.getName());
  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();
  private static final FileTime MISSING = FileTime.fromMillis(0);

  private final PriceSettings settings;
  private final Ticker ticker;
  private final Consumer<Catalogue> renewed;
  private final Runnable refused;
  private Map<String, FileTime> seen;
  private long next;

  /**
   * A watch that has seen the files as they are now.
   *
   * @param renewed takes the catalogue made from changed files
   * @param refused told of files that cannot be used
   */
  CatalogueWatch(
      PriceSettings settings, Ticker ticker, Consumer<Catalogue> renewed, Runnable refused) {
    this.settings = settings;
    this.ticker = ticker;
    this.renewed = renewed;
    this.refused = refused;
    this.seen = modified();
    this.next = ticker.read() + INTERVAL_NANOS;
  }

  /** Looks at the files, unless that was less than a minute ago. */
  void look() {
    if (settings.files().isEmpty() || ticker.read() - next < 0) {
      return;
    }
    next = ticker.read() + INTERVAL_NANOS;
    Map<String, FileTime> now = modified();
    if (!now.equals(seen)) {
      seen = now;
      renew();
    }
  }

  private void renew() {
    try {
      renewed.accept(settings.read());
    } catch (IOException | CatalogueException unusable) {
      logger.log(
          Level.WARNING,
          "A price file has changed and cannot be used; the prices stay: {0}",
          firstLine(unusable));
      refused.run();
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure).lines().findFirst().orElse("");
  }

  private Map<String, FileTime> modified() {
    var times = new HashMap<String, FileTime>();
    for (String file : settings.files()) {
      times.put(file, modified(file));
    }
    return times;
  }

  private static FileTime modified(String file) {
    try {
      return Files.getLastModifiedTime(Path.of(file));
    } catch (IOException gone) {
      return MISSING;
    }
  }
}
