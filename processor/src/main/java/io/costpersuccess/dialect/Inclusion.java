package io.costpersuccess.dialect;

import static io.costpersuccess.dialect.TokenCounts.present;

import java.util.List;

/**
 * Which parts stand beside the count that they are usually inside of.
 *
 * @param cacheBeside whether cached tokens are not part of the input count
 * @param reasoningBeside whether reasoning is not part of the output count
 */
record Inclusion(boolean cacheBeside, boolean reasoningBeside) {
  private static final Inclusion NEITHER = new Inclusion(false, false);
  private static final Inclusion CACHE = new Inclusion(true, false);
  private static final Inclusion REASONING = new Inclusion(false, true);
  private static final Inclusion BOTH = new Inclusion(true, true);
  private static final List<Inclusion> ALL = List.of(NEITHER, CACHE, REASONING, BOTH);
  private static final List<Inclusion> THOUGHTS_FIRST = List.of(NEITHER, REASONING, CACHE, BOTH);

  /** One of the four. */
  static Inclusion of(boolean cacheBeside, boolean reasoningBeside) {
    if (cacheBeside) {
      return reasoningBeside ? BOTH : CACHE;
    }
    return reasoningBeside ? REASONING : NEITHER;
  }

  /**
   * What the numbers prove, else what is usual for the instrumentation. In this order: a part that
   * exceeds its whole stands beside it; a total that adds up in the usual way, or only in another,
   * decides; a total of input and output says nothing of the cache where the instrumentation adds
   * it up itself, but leaves no room for reasoning beside the output.
   *
   * @param totalIsWhole whether the total is the provider's own and includes the cache
   * @param thoughtsFirst whether reasoning is likelier to stand beside than the cache, when the
   *     total allows either
   */
  static Inclusion of(
      TokenCounts tokens, Inclusion usual, boolean totalIsWhole, boolean thoughtsFirst) {
    boolean cache = tokens.cached() > present(tokens.input());
    boolean reasoning = present(tokens.reasoning()) > present(tokens.output());
    if (tokens.total() == tokens.shown()) {
      return of(cache || (usual.cacheBeside && !totalIsWhole), reasoning);
    }
    if (usual.covers(cache, reasoning) && usual.addsUp(tokens)) {
      return usual;
    }
    List<Inclusion> candidates = thoughtsFirst ? THOUGHTS_FIRST : ALL;
    for (int i = 0; i < candidates.size(); i++) {
      Inclusion inclusion = candidates.get(i);
      if (inclusion.covers(cache, reasoning) && inclusion.addsUp(tokens)) {
        return inclusion;
      }
    }
    return of(cache || usual.cacheBeside, reasoning || usual.reasoningBeside);
  }

  private boolean covers(boolean cache, boolean reasoning) {
    return (cacheBeside || !cache) && (reasoningBeside || !reasoning);
  }

  private boolean addsUp(TokenCounts tokens) {
    long sum = tokens.shown();
    sum += cacheBeside ? tokens.cached() : 0;
    sum += reasoningBeside ? present(tokens.reasoning()) : 0;
    return tokens.total() == sum;
  }
}
