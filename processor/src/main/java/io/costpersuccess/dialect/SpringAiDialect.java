package io.costpersuccess.dialect;

import io.costpersuccess.dialect.Accounting.Thoughts;
import io.costpersuccess.span.AttributeView;

/**
 * Spring AI 1.x and 2.x: Micrometer observations, whose values are all text, missing ones "none".
 *
 * <p>Source: spring-projects/spring-ai, {@code AiObservationAttributes} and {@code
 * DefaultChatModelObservationConvention}. Anthropic's and Bedrock's input counts are their own and
 * leave the cache out, although the total is then computed as input and output; counts of the cache
 * came with 2.0. Gemini's output leaves out its thoughts, which only the total shows.
 */
final class SpringAiDialect {
  static final Convention CONVENTION =
      new Convention(
          GenAiDialect.CURRENT,
          Accounting.BY_THE_BOOK
              .cacheBeside("anthropic", "aws.bedrock")
              .cacheUnseen()
              .thoughts(Thoughts.BESIDE));

  private SpringAiDialect() {}

  /** Whether these attributes of a GenAI span are written as only Spring AI writes them. */
  static boolean wrote(AttributeView span) {
    return span.attribute("gen_ai.usage.input_tokens") instanceof String
        && span.attribute("gen_ai.system") != null
        && span.attribute("gen_ai.provider.name") == null;
  }
}
