package io.costpersuccess.exporter.prices;

import io.costpersuccess.pipeline.PriceSettings;
import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of {@code prices.files} over the bundled one, and its renewal: files by path are
 * looked at each minute, addresses each {@code prices.refresh}. What cannot be read or cannot be
 * right changes nothing.
 */
public final class PriceFiles implements AutoCloseable {
  private static final Logger logger = Logger.getLogger(PriceFiles.class.getName());
  private static final Duration LOCAL_INTERVAL = Duration.ofMinutes(1);
  private static final long END_MILLIS = 5_000;

  private final List<PriceFile> files;
  private final @Nullable Duration refresh;
  private @Nullable ScheduledExecutorService timer;
  private volatile @Nullable Thread thread;

  private PriceFiles(PriceSettings settings) {
    this.files = settings.files().stream().map(PriceFile::new).toList();
    this.refresh = settings.refresh();
  }

  /**
   * Reads the files once. An address that does not answer is told in the log and left out.
   *
   * @throws IOException if a file by path cannot be read
   * @throws LintException if a line of a file by path is wrong
   */
  public static PriceFiles open(PriceSettings settings)
      throws IOException, LintException, InterruptedException {
    var opened = new PriceFiles(settings);
    for (PriceFile file : opened.files) {
      if (file.isRemote()) {
        opened.look(file, () -> {});
      } else {
        file.look();
      }
    }
    return opened;
  }

  /**
   * The catalogue as it is now: a later file wins over an earlier one, and all over the bundled.
   */
  public Catalogue catalogue() {
    Catalogue catalogue = Catalogue.bundled();
    for (PriceFile file : files) {
      Catalogue own = file.good();
      catalogue = own == null ? catalogue : catalogue.overriddenBy(own);
    }
    return catalogue;
  }

  /**
   * Starts to look for changes, until {@link #close}.
   *
   * @param renewed takes each new catalogue
   * @param refused called for each file that cannot be used
   */
  public void watch(Consumer<Catalogue> renewed, Runnable refused) {
    ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(this::thread);
    timer = started;
    schedule(started, false, LOCAL_INTERVAL, () -> renew(false, renewed, refused));
    if (refresh != null) {
      schedule(started, true, refresh, () -> renew(true, renewed, refused));
    }
  }

  private Thread thread(Runnable task) {
    var made = new Thread(task, "cps-price-files");
    made.setDaemon(true);
    thread = made;
    return made;
  }

  private void schedule(
      ScheduledExecutorService started, boolean remote, Duration interval, Runnable look) {
    if (files.stream().anyMatch(file -> file.isRemote() == remote)) {
      long millis = interval.toMillis();
      // The thread ends with its executor; a look throws nothing, so there is no result to ask for.
      ScheduledFuture<?> unused =
          started.scheduleWithFixedDelay(look, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void renew(boolean remote, Consumer<Catalogue> renewed, Runnable refused) {
    try {
      boolean changed = false;
      for (PriceFile file : files) {
        changed |= file.isRemote() == remote && look(file, refused);
      }
      if (changed) {
        renewed.accept(catalogue());
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unusable) {
      logger.log(
          Level.WARNING, "The prices of the files cannot be taken over; they stay", unusable);
      refused.run();
    }
  }

  private boolean look(PriceFile file, Runnable refused) throws InterruptedException {
    try {
      return file.look();
    } catch (IOException | LintException | RuntimeException unusable) {
      logger.log(
          Level.WARNING,
          "A price file cannot be used; the prices stay: {0}",
          firstLine(file, unusable));
      refused.run();
      return false;
    }
  }

  private static String firstLine(PriceFile file, Exception unusable) {
    String problem =
        unusable instanceof LintException lint
            ? lint.problems().size() + " problems, first " + lint.problems().get(0)
            : String.valueOf(unusable);
    return file + ": " + problem.lines().findFirst().orElse("");
  }

  /** Ends the thread; waits for it, but not for an answer that never ends. */
  @Override
  public void close() {
    ScheduledExecutorService started = timer;
    Thread looking = thread;
    if (started == null || looking == null) {
      return;
    }
    started.shutdownNow();
    try {
      looking.join(END_MILLIS);
      if (looking.isAlive()) {
        logger.warning("The thread of the price files has not ended");
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
