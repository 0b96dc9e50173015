/** The demonstration: real sessions, replayed as an application would emit them. */
@NullMarked
package io.costpersuccess.exporter.demo;

import org.jspecify.annotations.NullMarked;
