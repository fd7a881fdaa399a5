/** Tests of the package of the same name. */
@NullMarked
package assayer.metrics.noise;

import org.jspecify.annotations.NullMarked;
