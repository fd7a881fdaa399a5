/**
 * Maps that turn scores into probabilities, and what calibration costs. A map is judged only on
 * clusters it was not fitted on: by a split, refused where the parts share a cluster, or by {@link
 * assayer.metrics.calibration.CrossFit}. {@link assayer.metrics.calibration.Corp} is the exception
 * that measures by fitting on the same rows, and so comes with what a calibrated model would show.
 */
@NullMarked
package assayer.metrics.calibration;

import org.jspecify.annotations.NullMarked;
