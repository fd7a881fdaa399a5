package assayer.metrics.discrimination;

import assayer.core.reading.Reading;

/**
 * An area under a curve over ranked rows.
 *
 * @param area with its interval, or SINGLE_CLASS
 * @param positives rows of the positive class
 * @param negatives the other rows
 */
public record RankedArea(Reading area, long positives, long negatives) {}
