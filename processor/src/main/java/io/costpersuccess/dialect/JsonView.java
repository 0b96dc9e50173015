package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of which one holds JSON: besides their own keys, the numbers in it are found under the
 * key of that attribute, a dot and the name of the member.
 */
final class JsonView implements AttributeView {
  private final AttributeView attributes;
  private final String prefix;
  private final Map<String, String> numbers;
  private final boolean alone;

  private JsonView(
      AttributeView attributes, String prefix, Map<String, String> numbers, boolean alone) {
    this.attributes = attributes;
    this.prefix = prefix;
    this.numbers = numbers;
    this.alone = alone;
  }

  /** A view into the JSON under this key; the attributes themselves when there is none. */
  static AttributeView of(AttributeView attributes, String key) {
    return of(attributes, key, false);
  }

  /**
   * The same, of which only the members count as keys: what is beside them tells the same again.
   */
  static AttributeView alone(AttributeView attributes, String key) {
    return of(attributes, key, true);
  }

  private static AttributeView of(AttributeView attributes, String key, boolean alone) {
    return attributes.attribute(key) instanceof String json
        ? new JsonView(attributes, key + '.', JsonNumbers.read(json), alone)
        : attributes;
  }

  @Override
  public void forEachKey(Consumer<? super String> action) {
    if (!alone) {
      attributes.forEachKey(action);
    }
    numbers.keySet().forEach(name -> action.accept(prefix + name));
  }

  @Override
  public @Nullable Object attribute(String key) {
    Object value = attributes.attribute(key);
    return value == null && key.startsWith(prefix)
        ? numbers.get(key.substring(prefix.length()))
        : value;
  }
}
