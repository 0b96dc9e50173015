package io.costpersuccess.exporter.prices;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text that comes with the product. */
final class PackagedText {
  private PackagedText() {}

  /** The whole text of a file beside these classes. */
  static String of(String name) {
    try (var stream = requireNonNull(PackagedText.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its lines. */
  static List<String> lines(String name) {
    return of(name).lines().toList();
  }
}
