/** Tests of the package of the same name. */
@NullMarked
package assayer.metrics.probability;

import org.jspecify.annotations.NullMarked;
