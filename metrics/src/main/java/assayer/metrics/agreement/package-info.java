/**
 * How far raters agree beyond chance. Every coefficient comes with the raw agreement it is made
 * from, since each has data on which it says little.
 *
 * <p>Ratings are kept as counts: a table of two raters' categories, or how many items show each
 * pattern of ratings. So a coefficient costs as much as there are patterns, tables of parts add up,
 * and a bootstrap over items is a multinomial draw over patterns. A resample in which a coefficient
 * is 0/0 shows no agreement beyond chance and counts as 0, which can only widen an interval that
 * lies above 0.
 */
@NullMarked
package assayer.metrics.agreement;

import org.jspecify.annotations.NullMarked;
