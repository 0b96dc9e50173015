/** Signals about an outcome and the verdict they add up to. */
@NullMarked
package io.costpersuccess.outcome;

import org.jspecify.annotations.NullMarked;
