/**
 * Inputs in tokens, and how they are put together: pure, so that a test needs no model.
 *
 * <p>On a CPU a batch buys nothing and its padding costs much, so one input a batch is the rule
 * there, which also keeps a score from depending on its neighbours. On a GPU inputs of like length
 * share a batch; a batch is bounded by tokens, padding included, and never changes the order of
 * results.
 */
@NullMarked
package assayer.adapters.local.batch;

import org.jspecify.annotations.NullMarked;
