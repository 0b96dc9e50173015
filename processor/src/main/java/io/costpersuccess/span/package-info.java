/** A span, an event and a log record as a reader of attributes sees them. */
@NullMarked
package io.costpersuccess.span;

import org.jspecify.annotations.NullMarked;
