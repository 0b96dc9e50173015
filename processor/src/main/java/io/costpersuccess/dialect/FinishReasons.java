package io.costpersuccess.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of providers and instrumentations for why a model stopped, as far as they say that
 * nothing can be done with its answer: a filter took it, the model refused, or it is malformed.
 *
 * <p>An answer that was cut at its length is not among them, nor one that paused: what follows may
 * be its continuation, and a limit of one token is a way to classify.
 *
 * <p>Sources: semantic conventions, {@code FinishReason} of {@code gen_ai.output.messages}; the API
 * references of OpenAI, Anthropic ({@code stop_reason}), Amazon Bedrock ({@code stopReason} of
 * Converse), Gemini ({@code FinishReason}) and Cohere; {@code FinishReason} of the Vercel AI SDK
 * and LangChain4j.
 */
final class FinishReasons {
  /** As they are written, in lower case and in capitals: a copy of each word would be garbage. */
  private static final Set<String> VAIN =
      Stream.of(
              "content_filter",
              "content-filter",
              "ContentFilter",
              "content_filtered",
              "guardrail_intervened",
              "refusal",
              "safety",
              "image_safety",
              "prohibited_content",
              "image_prohibited_content",
              "recitation",
              "image_recitation",
              "blocklist",
              "spii",
              "language",
              "no_image",
              "malformed_function_call",
              "malformed_response",
              "malformed_model_output",
              "malformed_tool_use",
              "unexpected_tool_call",
              "error",
              "error_toxic")
          .flatMap(word -> Stream.of(word, word.toUpperCase(Locale.ROOT)))
          .collect(Collectors.toUnmodifiableSet());

  private FinishReasons() {}

  /**
   * Whether there are reasons and all of them say so.
   *
   * @param told a list of words, one word, or a list as Spring AI writes it: {@code ["STOP"]}
   */
  static boolean areVain(@Nullable Object told) {
    if (told instanceof List<?> reasons) {
      return areAllVain(reasons);
    }
    return told instanceof String text
        && (text.startsWith("[") ? areAllVain(words(text)) : VAIN.contains(text));
  }

  /** By index, as every call comes by here. */
  private static boolean areAllVain(List<?> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      if (!(reasons.get(i) instanceof String word && VAIN.contains(word))) {
        return false;
      }
    }
    return !reasons.isEmpty();
  }

  private static List<String> words(String list) {
    String[] words = list.replace("[", "").replace("]", "").replace("\"", "").split(",", -1);
    Arrays.setAll(words, i -> words[i].strip());
    return Arrays.asList(words);
  }
}
