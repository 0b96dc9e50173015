/** Intervals and tests over sufficient statistics; plain numbers, no money, tasks or time. */
@NullMarked
package io.costpersuccess.statistics;

import org.jspecify.annotations.NullMarked;
