package io.costpersuccess.call;

/** What a call asked of a model. */
public enum Operation {
  /** Text or multimodal generation, conversational or not. */
  INFERENCE,
  /** Vectors for text or images. */
  EMBEDDING,
  /** Ordering of documents by relevance. */
  RERANK,
  /** Generation of images, billed by the image. */
  IMAGE,
  /**
   * A span around other calls, such as an agent run, that may repeat their usage. Its own usage
   * counts only when no call beneath it carries any.
   */
  WRAPPER
}
