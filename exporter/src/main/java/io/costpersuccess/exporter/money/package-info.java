/** Amounts of US dollars as people and as programs read them, the same in every output. */
@NullMarked
package io.costpersuccess.exporter.money;

import org.jspecify.annotations.NullMarked;
