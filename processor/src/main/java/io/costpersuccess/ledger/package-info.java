/** Settled tasks: what a task cost, how it ended, and why. */
@NullMarked
package io.costpersuccess.ledger;

import org.jspecify.annotations.NullMarked;
