/**
 * Scores of steps: how they are folded into one score of a solution, and how well the first wrong
 * step is found.
 */
@NullMarked
package assayer.metrics.steps;

import org.jspecify.annotations.NullMarked;
