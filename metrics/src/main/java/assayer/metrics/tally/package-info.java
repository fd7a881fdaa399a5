/**
 * Rows as sums and counts: what metrics over rows share. Each summary takes rows one by one in
 * constant memory and combines with others; {@link assayer.metrics.tally.DistinctValues} is for
 * metrics that need equal values together, whatever the order of rows.
 */
@NullMarked
package assayer.metrics.tally;

import org.jspecify.annotations.NullMarked;
