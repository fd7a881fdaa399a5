/** Tests of differences, and what many of them at once do to a p-value. */
@NullMarked
package assayer.metrics.significance;

import org.jspecify.annotations.NullMarked;
