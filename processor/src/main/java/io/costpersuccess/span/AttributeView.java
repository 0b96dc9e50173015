package io.costpersuccess.span;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Attributes by key, whatever carries them. */
public interface AttributeView {
  /**
   * The value of an attribute: a {@code String}, {@code Long}, {@code Double}, {@code Boolean} or a
   * {@code List} of these; null when absent or of another type.
   */
  @Nullable Object attribute(String key);

  /** Hands over the key of each attribute, in no order; none where the keys are not known. */
  default void forEachKey(Consumer<? super String> action) {}

  /** The value of a scalar attribute as text; null when absent, empty or not scalar. */
  default @Nullable String text(String key) {
    Object value = attribute(key);
    if (value instanceof String text) {
      return text.isEmpty() ? null : text;
    }
    return value instanceof Number || value instanceof Boolean ? value.toString() : null;
  }
}
