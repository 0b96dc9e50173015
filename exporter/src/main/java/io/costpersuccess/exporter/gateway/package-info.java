/** The gateway: receivers, pipeline and exporters in one process. */
@NullMarked
package io.costpersuccess.exporter.gateway;

import org.jspecify.annotations.NullMarked;
