/** A way into the SDK's views, which are not public. */
@NullMarked
package io.costpersuccess.sdk;

import org.jspecify.annotations.NullMarked;
