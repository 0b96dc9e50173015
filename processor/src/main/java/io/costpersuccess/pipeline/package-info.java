/** The flow from a span to settled tasks, and its settings. */
@NullMarked
package io.costpersuccess.pipeline;

import org.jspecify.annotations.NullMarked;
