/** The door for programs that carry the OpenTelemetry SDK. */
@NullMarked
package io.costpersuccess.sdk;

import org.jspecify.annotations.NullMarked;
