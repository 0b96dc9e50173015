/** Reports: recorded telemetry in, unit economics out as JSON, text and HTML. */
@NullMarked
package io.costpersuccess.exporter.report;

import org.jspecify.annotations.NullMarked;
