package io.costpersuccess.dialect;

import io.costpersuccess.dialect.Accounting.Thoughts;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.util.Locale;

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
                  .thoughts(Thoughts.BESIDE))
          .withoutTier();

  /** Spring Boot names its tracer so, with its own version; Spring AI 1.x runs on Boot 3. */
  private static final String BOOT_SCOPE = "org.springframework.boot";

  private static final String BOOT_OF_1 = "3.";

  private SpringAiDialect() {}

  /** Whether these attributes of a GenAI span are written as only Spring AI writes them. */
  static boolean wrote(AttributeView span) {
    return span.attribute("gen_ai.usage.input_tokens") instanceof String
        && span.attribute("gen_ai.system") != null
        && span.attribute("gen_ai.provider.name") == null;
  }

  /**
   * Whether the counts of a call come again in those of the next one: up to 1.1 a model that asked
   * for a tool calls itself anew, and adds the usage until then. Gemini's finish reason does not
   * tell that a tool was asked for.
   *
   * <p>Source: spring-projects/spring-ai 1.1, {@code UsageCalculator.getCumulativeUsage} as used by
   * {@code internalCall} of the chat models; 2.0 runs its tools elsewhere.
   */
  static boolean carriesOver(SpanView span) {
    if (!span.scopeName().equals(BOOT_SCOPE) || !span.scopeVersion().startsWith(BOOT_OF_1)) {
      return false;
    }
    String finish = span.text("gen_ai.response.finish_reasons");
    String system = span.text("gen_ai.system");
    boolean isGoogle =
        system != null && (system.startsWith("vertex") || system.startsWith("google"));
    return wrote(span)
        && finish != null
        && (isGoogle || finish.toLowerCase(Locale.ROOT).contains("tool"));
  }
}
