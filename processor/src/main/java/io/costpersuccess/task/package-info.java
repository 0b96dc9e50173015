/** Everything known about one unit of work, folded in any order, and the window it lives in. */
@NullMarked
package io.costpersuccess.task;

import org.jspecify.annotations.NullMarked;
