package io.costpersuccess.dialect;

/** What a span or log record may tell about a call; a {@link Vocabulary} knows under which keys. */
enum Fact {
  /** Name of the operation, or kind of the span. */
  OPERATION,
  /** Who serves the model. */
  PROVIDER,
  /** The model, the one that answered before the one asked for. */
  MODEL,
  /** The model or deployment asked for. */
  REQUESTED_MODEL,
  /** JSON of what was asked for: the parameters of the request. */
  REQUEST_JSON,
  /** JSON of what the provider told beside the answer. */
  RESPONSE_JSON,
  /** The provider's id of the response. */
  RESPONSE_ID,
  /** Why the model stopped, for each of its answers. */
  FINISH_REASONS,
  /** The try that the call was, from 1. */
  ATTEMPT,
  /** The service tier that the call was served at. */
  SERVICE_TIER,
  /** The service tier asked for. */
  REQUESTED_TIER,
  /** The speed that Anthropic served at; its fast mode is dearer, at any tier. */
  SPEED,
  /** Where the model was run. */
  REGION,
  /** Cost in USD that others have put on the span. */
  COST,
  /** Prompt tokens. */
  INPUT,
  /** Prompt tokens that the provider bills, where these are not all that were used. */
  BILLED_INPUT,
  /** Prompt tokens beside {@link #INPUT} that are billed the same. */
  EXTRA_INPUT,
  /** Prompt tokens that were neither read from nor written to a cache. */
  UNCACHED_INPUT,
  /** Prompt tokens read from a cache. */
  CACHE_READ,
  /** Prompt tokens written to a cache, of any life. */
  CACHE_WRITE,
  /** Of these, tokens written to a cache that lives five minutes. */
  CACHE_WRITE_5M,
  /** Of these, tokens written to a cache that lives an hour. */
  CACHE_WRITE_1H,
  /** Completion tokens. */
  OUTPUT,
  /** Completion tokens that the provider bills, where these are not all that were used. */
  BILLED_OUTPUT,
  /** Completion tokens spent on reasoning. */
  REASONING,
  /** All tokens; only evidence, never added. */
  TOTAL,
  /** Prompt tokens that encode audio. */
  INPUT_AUDIO,
  /** Of these, tokens read from a cache. */
  CACHED_AUDIO,
  /** Completion tokens that encode audio. */
  OUTPUT_AUDIO,
  /** Prompt tokens that encode images. */
  INPUT_IMAGE,
  /** Completion tokens that encode images. */
  OUTPUT_IMAGE,
  /** Searches made by the model, or units of search that a reranking is billed by. */
  SEARCHES,
  /** Seconds of audio. */
  SECONDS,
  /** Characters of text that was spoken. */
  CHARACTERS,
  /** Images that were made. */
  IMAGES
}
