/** Making, checking and renewing the price catalogue. */
@NullMarked
package io.costpersuccess.exporter.prices;

import org.jspecify.annotations.NullMarked;
