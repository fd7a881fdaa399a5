package assayer.metrics.holdout;

import assayer.core.reading.Reading;

/**
 * What a ladder tells after a submission.
 *
 * @param value the best loss so far, rounded; the last one again when the submission is no better
 * @param accepted whether the submission is the new best
 */
public record Release(Reading value, boolean accepted) {}
