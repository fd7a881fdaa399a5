/** Tests of the package of the same name. */
@NullMarked
package assayer.metrics.tally;

import org.jspecify.annotations.NullMarked;
