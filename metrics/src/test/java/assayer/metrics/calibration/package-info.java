/** Tests of the package of the same name. */
@NullMarked
package assayer.metrics.calibration;

import org.jspecify.annotations.NullMarked;
