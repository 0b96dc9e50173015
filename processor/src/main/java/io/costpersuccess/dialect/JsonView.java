package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of which one holds JSON: besides their own keys, the numbers in it are found under the
 * key of that attribute, a dot and the name of the member.
 */
final class JsonView implements AttributeView {
  private final AttributeView attributes;
  private final String prefix;
  private final Map<String, String> numbers;

  private JsonView(AttributeView attributes, String prefix, Map<String, String> numbers) {
    this.attributes = attributes;
    this.prefix = prefix;
    this.numbers = numbers;
  }

  /** A view into the JSON under this key; the attributes themselves when there is none. */
  static AttributeView of(AttributeView attributes, String key) {
    return attributes.attribute(key) instanceof String json
        ? new JsonView(attributes, key + '.', JsonNumbers.read(json))
        : attributes;
  }

  @Override
  public @Nullable Object attribute(String key) {
    Object value = attributes.attribute(key);
    return value == null && key.startsWith(prefix)
        ? numbers.get(key.substring(prefix.length()))
        : value;
  }
}
