/** Summaries of parts against the summary of the whole, for every summary of the library. */
@NullMarked
package assayer.metrics.aggregate;

import org.jspecify.annotations.NullMarked;
