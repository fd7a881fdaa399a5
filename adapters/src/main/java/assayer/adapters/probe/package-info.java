/**
 * Conformance questions: whether an endpoint does what a run rests on, found out with a few small
 * requests before many are paid for.
 *
 * <p>What answers show is decided here, by pure functions of what came back; below are those who
 * ask, one class a question or a family of them. Nothing of it is scored, and no answer is taken
 * from the memory of earlier ones or put there. Whatever goes wrong on the way is a finding, too.
 */
@NullMarked
package assayer.adapters.probe;

import org.jspecify.annotations.NullMarked;
