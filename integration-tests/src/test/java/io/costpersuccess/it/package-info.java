/** Tests of the packaged product with nothing but what a user has. */
@NullMarked
package io.costpersuccess.it;

import org.jspecify.annotations.NullMarked;
