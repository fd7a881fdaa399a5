/**
 * Asking a hidden test set again and again without learning it by heart: what is released says
 * little enough about the hidden rows that a later score still holds. These keep state, one object
 * a sequence of submissions, and their answers are released numbers, not estimates with an
 * interval.
 */
@NullMarked
package assayer.metrics.holdout;

import org.jspecify.annotations.NullMarked;
