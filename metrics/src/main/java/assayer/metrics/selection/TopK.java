package assayer.metrics.selection;

import assayer.core.reading.Reading;

/**
 * What the k candidates bring that an estimate ranks first; all in the units of the actual values.
 *
 * @param k how many were taken
 * @param best the highest actual value among them
 * @param worst the lowest
 * @param mean their mean
 * @param deviation their standard deviation, over k
 * @param excess the best less the baseline's actual value; may be below 0
 * @param sharpeRatio the excess, at least 0, over the deviation; without unit
 * @param sharpeRatioOfSample the same over the deviation with k - 1
 */
public record TopK(
    int k,
    Reading best,
    Reading worst,
    Reading mean,
    Reading deviation,
    Reading excess,
    Reading sharpeRatio,
    Reading sharpeRatioOfSample) {}
