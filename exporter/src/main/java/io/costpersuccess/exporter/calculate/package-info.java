/** The calculator: unit economics from figures that are given instead of measured. */
@NullMarked
package io.costpersuccess.exporter.calculate;

import org.jspecify.annotations.NullMarked;
