/**
 * Numbers by section: how items become subset means, subset means a section's, and sections the
 * overall figure, each with an interval that resamples what is random and keeps what is fixed.
 *
 * <p>Items go into an {@link assayer.metrics.section.ItemTable} as primitive columns, so a million
 * of them fit; a metric is made over the finished table and sees only how often each value occurs.
 * Sums run over distinct values in ascending order, so the order of items does not reach a result.
 */
@NullMarked
package assayer.metrics.section;

import org.jspecify.annotations.NullMarked;
