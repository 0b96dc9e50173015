package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.SpanView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A vocabulary in which instrumentations describe model calls. */
interface Dialect {
  /** The call that a span reports in this vocabulary; null when it reports none. */
  @Nullable LlmCall read(SpanView span);

  /** Attribute keys of which every span has one that reports a call in this vocabulary. */
  Set<String> signs();
}
