package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.ContextTier;

/** Prompt lengths from which on providers charge more. */
final class Contexts {
  /** The one provider whose tier begins with its threshold and not above it. */
  private static final String INCLUSIVE = "x_ai";

  private Contexts() {}

  static ContextTier above(ModelKey model, long tokens) {
    return new ContextTier(tokens, model.provider().equals(INCLUSIVE));
  }
}
