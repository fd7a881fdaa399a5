/**
 * Verdicts with two outcomes: figures of how many of either class were recognised.
 *
 * <p>All of them are functions of four numbers, the two shares of hits and the sizes of the two
 * classes, which are fixed by the benchmark. So one class carries sections, limits and influences,
 * and a figure is a formula with its two slopes.
 */
@NullMarked
package assayer.metrics.confusion;

import org.jspecify.annotations.NullMarked;
