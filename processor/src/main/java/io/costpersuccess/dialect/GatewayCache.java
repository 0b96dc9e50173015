package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;

/**
 * Whether a gateway answered a call from a cache of its own, so that no model was asked. LiteLLM,
 * Bifrost and others flag it under names of their own; a hit in the provider's prompt cache is
 * another thing, which is why the flag counts only beside a cost of 0.
 */
final class GatewayCache {
  private static final String[] FLAGS = {
    "cache_hit",
    "llm.cache_hit",
    "gen_ai.cache.hit",
    "gen_ai.cache_hit",
    "gen_ai.response.cache_hit",
    "litellm.cache_hit",
    "metadata.cache_hit"
  };

  private GatewayCache() {}

  static boolean answered(AttributeView span) {
    for (String flag : FLAGS) {
      String text = span.text(flag);
      if ("true".equalsIgnoreCase(text) || "hit".equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
