package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;

import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;

/**
 * Four sessions of a support bot over two models. A call of {@code small} costs 0.002 USD, one of
 * {@code large} 0.02 USD.
 */
final class Support {
  static final String PROMPT = "my password is hunter2";

  private Support() {}

  /** Tells of all four, and lets them be settled. */
  static MeteredPipeline run(MeteredPipeline pipeline) {
    answered(pipeline);
    retried(pipeline);
    escalated(pipeline);
    failed(pipeline);
    return pipeline.settle();
  }

  /** Nobody complains: 0.002 + 0.5. */
  private static void answered(MeteredPipeline pipeline) {
    pipeline.accept(call("small", 1).at(1, 11));
  }

  /** The first try fails and is billed: 0.02 + 0.02 + 0.5, of which 0.02 for the retry. */
  private static void retried(MeteredPipeline pipeline) {
    pipeline.accept(
        call("large", 2).at(2, 21).under(20).failed(),
        call("large", 2).at(2, 22).under(20).after(10));
  }

  /** A person takes over, another one reviews: 0.002 + 15 + 1 + 0.5. */
  private static void escalated(MeteredPipeline pipeline) {
    pipeline.accept(call("small", 3).at(3, 31));
    pipeline.accept(LogBuilder.signal("support_click").in(3, 31));
    pipeline.accept(LogBuilder.signal("human_review").in(3, 31));
  }

  /** The application says so, and somebody does the work again: 0.02 + 2 + 0.5. */
  private static void failed(MeteredPipeline pipeline) {
    pipeline.accept(call("large", 4).at(4, 41).with("cps.success", false));
  }

  /** The first session was no success after all: somebody does the work again, for 2. */
  static MeteredPipeline complain(MeteredPipeline pipeline) {
    return pipeline.accept(LogBuilder.signal("thumbs_down").in(1, 11).after(3_600)).settle();
  }

  /** A person reviews the session that failed as well. */
  static MeteredPipeline reviewLarge(MeteredPipeline pipeline) {
    return pipeline.accept(LogBuilder.signal("human_review").in(4, 41)).settle();
  }

  private static SpanBuilder call(String model, int session) {
    return chat(1_000, 500)
        .with("gen_ai.response.model", model)
        .with("feature_tag", "support")
        .with("session.id", "session-" + session)
        .with("user.id", "user-" + session)
        .with("gen_ai.input.messages", PROMPT);
  }
}
