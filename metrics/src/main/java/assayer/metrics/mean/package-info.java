/**
 * Means and what is nearly one: their standard errors over independent rows, over clusters and over
 * crossed groupings, differences of two of them, and smooth functions of several.
 *
 * <p>Every way to a standard error ends in a {@link assayer.metrics.mean.Measured}; a {@link
 * assayer.metrics.mean.MeanInterval} makes an interval of it. So each metric that knows what a row
 * does to its value has an interval over clusters and a paired comparison at once.
 */
@NullMarked
package assayer.metrics.mean;

import org.jspecify.annotations.NullMarked;
