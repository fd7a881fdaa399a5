/**
 * Problems made from a seed: arithmetic and algebra solved in steps, right or with one planted
 * mistake.
 *
 * <p>A family draws an {@link assayer.datasets.generated.Exercise}; the exercise is solved by a
 * {@link assayer.datasets.generated.Pen}, which is told at which of the possible places to slip.
 * The solver goes on with whatever the pen wrote, so that everything after a slip follows from it,
 * and the label is true by construction: the step at which the pen slipped. The words around the
 * numbers are drawn for each solution apart, and a clean solution is written for the same kinds of
 * problem as a spoilt one, so that neither length nor topic gives a label away.
 *
 * <p>An item depends on the seed, the options and its own position alone; chunks are made on any
 * thread in any order. Two small sources stand beside, for models that know little: sums of two
 * digits, and everyday questions with replies that are none.
 */
@NullMarked
package assayer.datasets.generated;

import org.jspecify.annotations.NullMarked;
