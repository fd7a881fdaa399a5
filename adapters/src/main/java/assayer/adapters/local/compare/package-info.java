/**
 * What the vectors of two texts say of one of them: pure functions from a prompt's and a
 * completion's vector to a score.
 *
 * <p>Likeness alone is easily fooled, by an answer that says the same thing over and over or that
 * repeats the question; the guards that are known against it are here, and what they do not catch
 * is for the suites to show.
 */
@NullMarked
package assayer.adapters.local.compare;

import org.jspecify.annotations.NullMarked;
