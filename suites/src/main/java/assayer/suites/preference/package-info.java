/**
 * Does a model put the right completion above the wrong ones?
 *
 * <p>A reward model scores each completion, a process reward model scores its steps and a fold
 * makes one score of them, a judge compares. What comes of an item is first an outcome without
 * credit (how it stands, who ties, what is missing); the policy gives the credit last. So the same
 * answers can be read by another benchmark's rules.
 */
@NullMarked
package assayer.suites.preference;

import org.jspecify.annotations.NullMarked;
