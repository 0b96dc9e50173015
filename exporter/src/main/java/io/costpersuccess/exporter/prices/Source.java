package io.costpersuccess.exporter.prices;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published price list that the catalogue is made from, the most trusted first. RATIONALE.md says
 * why some speak with one voice.
 */
enum Source {
  /** Pydantic's genai-prices: matching and history. */
  GENAI_PRICES("genai-prices"),
  /** LiteLLM: breadth, batch, flex and priority. */
  LITELLM("litellm"),
  /** Portkey's models. */
  PORTKEY("portkey"),
  /** models.dev. */
  MODELS_DEV("models-dev"),
  /** Braintrust's proxy, which takes most of its figures from LiteLLM. */
  BRAINTRUST("braintrust"),
  /** Langfuse: decides between others, and is no source of its own. */
  LANGFUSE("langfuse");

  private final String id;

  Source(String id) {
    this.id = id;
  }

  /** Name in catalogue lines and file names. */
  String id() {
    return id;
  }

  /** The source whose word this one repeats; itself when it speaks for itself. */
  Source voice() {
    return this == BRAINTRUST ? LITELLM : this;
  }

  /** Whether it only decides between others. */
  boolean isReferee() {
    return this == LANGFUSE;
  }

  /** Whether it is looked after daily, and users look names up in it. */
  boolean isPrimary() {
    return this == GENAI_PRICES || this == LITELLM;
  }

  /** The source with this id. */
  static Optional<Source> of(String id) {
    return Stream.of(values()).filter(source -> source.id.equals(id)).findFirst();
  }
}
