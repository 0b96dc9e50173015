/** The gateway's configuration file. */
@NullMarked
package io.costpersuccess.exporter.config;

import org.jspecify.annotations.NullMarked;
