/** What one model call is: who was called, what was used, when, and how it ended. */
@NullMarked
package io.costpersuccess.call;

import org.jspecify.annotations.NullMarked;
