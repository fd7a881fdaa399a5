/** Tests of the package of the same name. */
@NullMarked
package assayer.metrics.discrimination;

import org.jspecify.annotations.NullMarked;
