/**
 * Tests of differences, with the effect and its interval: whether one system is better than
 * another, or not worse by a margin; and what many tests at once do to a p-value. Exact tests come
 * first. What is measured on the same rows is compared on the same rows.
 */
@NullMarked
package assayer.metrics.significance;

import org.jspecify.annotations.NullMarked;
