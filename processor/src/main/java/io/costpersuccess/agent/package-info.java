/** The door for the OpenTelemetry Java agent. */
@NullMarked
package io.costpersuccess.agent;

import org.jspecify.annotations.NullMarked;
