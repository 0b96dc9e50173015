/** OTLP messages, on the wire and in recorded files, as the core sees them. */
@NullMarked
package io.costpersuccess.exporter.otlp;

import org.jspecify.annotations.NullMarked;
