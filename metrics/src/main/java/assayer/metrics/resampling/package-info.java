/**
 * Data laid out so that resampling it is cheap: rows and clusters as cells for {@link
 * assayer.metrics.interval.Bootstrap}, rows that stream past a Poisson bootstrap, and the exact
 * distribution that a bootstrap of very few values only approaches.
 */
@NullMarked
package assayer.metrics.resampling;

import org.jspecify.annotations.NullMarked;
