package assayer.metrics.powered;

import assayer.core.reading.Reading;

/**
 * A mean three ways; the tuned one is the one to report.
 *
 * @param classical of the labels alone
 * @param plain with all of the judge: lambda 1
 * @param tuned with as much of the judge as helps
 * @param lambda how much that is, within [0, 1]
 * @param unclippedLambda the same before it is cut to that range
 * @param effectiveSize how many labels would give the tuned standard error without the judge
 */
public record PoweredMean(
    Reading classical,
    Reading plain,
    Reading tuned,
    Reading lambda,
    Reading unclippedLambda,
    Reading effectiveSize) {}
