package io.costpersuccess.pricing;

/**
 * A prompt length from which on a whole request costs more.
 *
 * @param tokens the length in prompt tokens, cached or not
 * @param inclusive whether the length itself belongs to the tier ({@code >=}) or only what is
 *     longer ({@code >})
 */
public record ContextTier(long tokens, boolean inclusive) {
  /** Whether a prompt of this length is in the tier. */
  public boolean contains(long inputTokens) {
    return inclusive ? inputTokens >= tokens : inputTokens > tokens;
  }

  @Override
  public String toString() {
    return (inclusive ? "input>=" : "input>") + tokens;
  }
}
