/** The command line {@code cps}. */
@NullMarked
package io.costpersuccess.exporter.cli;

import org.jspecify.annotations.NullMarked;
