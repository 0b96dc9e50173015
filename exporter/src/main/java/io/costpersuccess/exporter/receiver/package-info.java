/** The doors telemetry comes in by: OTLP over gRPC and HTTP, and outcomes over HTTP. */
@NullMarked
package io.costpersuccess.exporter.receiver;

import org.jspecify.annotations.NullMarked;
