package io.costpersuccess.exporter.prices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** A file, read when its time has changed. */
final class LocalText implements PriceText {
  private final Path path;
  private @Nullable FileTime seen;

  LocalText(String path) {
    this.path = Path.of(path);
  }

  @Override
  public @Nullable String changed() throws IOException {
    FileTime time = Files.getLastModifiedTime(path);
    if (time.equals(seen)) {
      return null;
    }
    if (Files.size(path) > MAX_BYTES) {
      throw new IOException(path + ": found more than " + MAX_BYTES + " bytes");
    }
    seen = time;
    return Files.readString(path, StandardCharsets.UTF_8);
  }
}
