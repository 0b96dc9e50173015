/** Time and memory of the hot paths, measured with JMH. */
@NullMarked
package io.costpersuccess.benchmarks;

import org.jspecify.annotations.NullMarked;
