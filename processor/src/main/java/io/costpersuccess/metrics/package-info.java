/** OpenTelemetry instruments and ledger records of the flow. */
@NullMarked
package io.costpersuccess.metrics;

import org.jspecify.annotations.NullMarked;
