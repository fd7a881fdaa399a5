/** Tests of the package of the same name. */
@NullMarked
package assayer.metrics.order;

import org.jspecify.annotations.NullMarked;
