/** The way on: enriched spans go to the next OTLP endpoint. */
@NullMarked
package io.costpersuccess.exporter.forward;

import org.jspecify.annotations.NullMarked;
