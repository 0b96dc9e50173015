/** Cost per success and its relatives, per feature and arm. */
@NullMarked
package io.costpersuccess.economics;

import org.jspecify.annotations.NullMarked;
