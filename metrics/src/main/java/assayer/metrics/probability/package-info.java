/**
 * How good stated probabilities of "correct" are. Scores of rows are summaries in constant memory
 * that combine; only {@link assayer.metrics.probability.BrierParts} and {@link
 * assayer.metrics.probability.EqualMassBins} need all rows at once. Losses: smaller is better.
 * Expected calibration error is biased and depends on the bins, so it describes one model; two are
 * compared by the Brier score or by CORP.
 */
@NullMarked
package assayer.metrics.probability;

import org.jspecify.annotations.NullMarked;
