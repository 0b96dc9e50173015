package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import org.jspecify.annotations.Nullable;

/**
 * Whether a gateway answered a call from a cache of its own, so that no model was asked. LiteLLM,
 * Bifrost and others flag it under names of their own; a hit in the provider's prompt cache is
 * another thing, which is why the flag does not count beside a cost or beside cached tokens.
 */
final class GatewayCache {
  private static final String[] FLAGS = {
    "cache_hit",
    "llm.cache_hit",
    "gen_ai.cache.hit",
    "gen_ai.cache_hit",
    "gen_ai.response.cache_hit",
    "gen_ai.response.cached",
    "llm.cache.hit",
    "litellm.cache_hit",
    "metadata.cache_hit"
  };

  private GatewayCache() {}

  static boolean answered(AttributeView span) {
    for (String flag : FLAGS) {
      if (isHit(span.text(flag))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a flag says that the cache had an answer: {@code true} or {@code hit}. */
  static boolean isHit(@Nullable String flag) {
    return "true".equalsIgnoreCase(flag) || "hit".equalsIgnoreCase(flag);
  }
}
