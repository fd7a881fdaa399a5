/**
 * How two scores of the same things go together. Pearson measures a straight line, the others only
 * order; ties are never broken, and -0.0 is 0.0.
 *
 * <p>Pairs of things are counted without looking at each: the counts come from one sort, so that a
 * million scores need a fraction of a second. Scores of several questions give two different
 * numbers, the mean of the questions' coefficients and the coefficient of all scores together;
 * there is a name for each.
 */
@NullMarked
package assayer.metrics.association;

import org.jspecify.annotations.NullMarked;
