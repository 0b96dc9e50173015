package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.AttributeView;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the prompt that a call was made with: the values of the configured keys that are
 * present, such as name and version, joined to one name in the order of the keys.
 */
final class PromptReader {
  /** Between two values, and in none of them. */
  private static final char JOINT = '@';

  private static final char INSTEAD = '_';

  private final List<String> keys;

  PromptReader(CorrelationKeys keys) {
    this.keys = keys.prompt();
  }

  /** A call with the prompt that these attributes tell; null when there is no call. */
  @Nullable LlmCall add(@Nullable LlmCall call, AttributeView attributes) {
    return call == null || keys.isEmpty() ? call : call.prompted(name(attributes));
  }

  private String name(AttributeView attributes) {
    var name = new StringJoiner(String.valueOf(JOINT));
    for (String key : keys) {
      String value = attributes.text(key);
      if (value != null) {
        name.add(value.replace(JOINT, INSTEAD));
      }
    }
    return BoundedText.id(name.toString());
  }
}
