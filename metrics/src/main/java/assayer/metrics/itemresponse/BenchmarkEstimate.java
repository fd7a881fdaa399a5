package assayer.metrics.itemresponse;

import assayer.core.reading.Reading;

/**
 * The share of a whole benchmark a system would get right, from the items it has seen; each within
 * [0, 1]. The methods of the three estimates end in "-estimated".
 *
 * @param ability the most probable one given the items seen
 * @param plainMean the share right of the items seen
 * @param anchor the same with each item weighted by how many it stands for
 * @param itemResponse p-IRT: seen items as they are, unseen ones by their chance given the ability
 * @param mixed gp-IRT: the two last, mixed
 */
public record BenchmarkEstimate(
    Reading ability, Reading plainMean, Reading anchor, Reading itemResponse, Reading mixed) {}
