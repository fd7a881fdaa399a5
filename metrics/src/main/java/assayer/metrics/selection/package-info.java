/**
 * What choosing among many samples brings: right at least once in k, best of n by a proxy and how
 * far that moves the distribution of answers, top k of a list of candidates.
 *
 * <p>Each class sees the samples of one problem; means over problems are summaries that add up.
 * Samples the proxy holds equal share a place.
 */
@NullMarked
package assayer.metrics.selection;

import org.jspecify.annotations.NullMarked;
