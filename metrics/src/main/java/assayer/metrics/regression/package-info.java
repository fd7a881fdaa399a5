/**
 * Logistic regression of shares: what part of an outcome columns explain, with or without a
 * penalty, and how far off the coefficients may be.
 *
 * <p>Rows are primitive columns, and a group stands for one column of zeros and ones that is never
 * stored, so a fit over a million rows takes well under a second. A fit without an optimum says so
 * and never returns where it stopped.
 */
@NullMarked
package assayer.metrics.regression;

import org.jspecify.annotations.NullMarked;
