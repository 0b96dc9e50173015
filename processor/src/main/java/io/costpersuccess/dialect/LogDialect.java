package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.LogView;
import org.jspecify.annotations.Nullable;

/** A vocabulary in which a coding agent writes its model calls as log records. */
interface LogDialect {
  /** The call that a record of a known event name reports; null when it reports none. */
  @Nullable LlmCall read(LogView log);
}
