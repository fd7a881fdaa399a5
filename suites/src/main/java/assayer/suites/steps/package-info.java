/**
 * Does a model find the first wrong step of a solution, and say so when there is none?
 *
 * <p>A process reward model's scores become a finding by a threshold; a critic states one. Either
 * is right or not; what the two halves of a benchmark, solutions with and without an error, amount
 * to together is the metric's business.
 */
@NullMarked
package assayer.suites.steps;

import org.jspecify.annotations.NullMarked;
