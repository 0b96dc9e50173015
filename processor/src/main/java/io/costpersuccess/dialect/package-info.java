/** Telemetry vocabularies: from attributes to calls, signals and bindings. */
@NullMarked
package io.costpersuccess.dialect;

import org.jspecify.annotations.NullMarked;
