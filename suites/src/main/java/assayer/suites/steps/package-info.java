/**
 * Does a model judge the steps of a solution rightly: the first wrong one, each of them, or as a
 * way to choose the best of several solutions?
 *
 * <p>Scores become verdicts by one rule, {@code StepReader}, which every result names; a critic
 * states its finding. What is missing, too short or too long is seen as that before a policy gives
 * it a worth. What the answers amount to together is the metrics' business.
 */
@NullMarked
package assayer.suites.steps;

import org.jspecify.annotations.NullMarked;
