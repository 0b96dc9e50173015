package io.costpersuccess.exporter.prices;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The text of a price file, looked at again and again. */
interface PriceText {
  /** The longest text that is read, in bytes; LiteLLM's list has 3.5 million. */
  int MAX_BYTES = 64 << 20;

  /**
   * The text if it is another than the last time.
   *
   * @return null when it has not changed
   * @throws IOException if it cannot be read or is longer than {@link #MAX_BYTES}
   */
  @Nullable String changed() throws IOException, InterruptedException;
}
