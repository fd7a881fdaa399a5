/**
 * How far a number may be off: intervals for shares, for means and for whatever is a function of
 * counts.
 *
 * <p>Data comes as {@link assayer.metrics.interval.Cells}: items that look alike to a metric are
 * one cell with a count, and cells lie in strata that are resampled on their own. So a bootstrap
 * costs as much as there are different values, not items; only means of items that nearly all
 * differ are drawn one by one. Each replicate draws from a stream of its own: threads may take
 * replicates in any order and the interval has the same bits.
 */
@NullMarked
package assayer.metrics.interval;

import org.jspecify.annotations.NullMarked;
