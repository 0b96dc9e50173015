/** The price catalogue and the exact cost of one call. */
@NullMarked
package io.costpersuccess.pricing;

import org.jspecify.annotations.NullMarked;
