/**
 * Means over many rows a judge has seen and few that people have: the judge gives the bulk, the
 * people correct it, and the interval holds however wrong the judge is.
 *
 * <p>The rows with labels must be a random sample of all rows, and the judge must not have been
 * tuned on them. Rows add up, so that shards of a run can be joined.
 */
@NullMarked
package assayer.metrics.powered;

import org.jspecify.annotations.NullMarked;
