/**
 * How do a model's numbers stand to numbers that are held for the truth?
 *
 * <p>Every suite here reads one kind of item, a prompt with graded completions, and asks the same
 * of it: a score of each completion. What differs is what is made of them: agreement with raters,
 * the order a policy's likelihoods give, the way to another reward function, what choosing by them
 * does to the gold. So data of one shape can be put to all four.
 */
@NullMarked
package assayer.suites.graded;

import org.jspecify.annotations.NullMarked;
