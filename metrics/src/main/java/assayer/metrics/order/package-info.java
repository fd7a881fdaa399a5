/**
 * The order of values, equal ones together in one place whatever the order of rows: ranks, distinct
 * values with their counts, and bins between them. All from one sort in linear time.
 */
@NullMarked
package assayer.metrics.order;

import org.jspecify.annotations.NullMarked;
