package assayer.metrics.significance;

import assayer.core.reading.Reading;

/**
 * What a test says: never a p-value alone, always with the effect it is about.
 *
 * @param effect the difference with its interval
 * @param pValue within [0, 1], or why there is none; an undefined one decides nothing
 * @param method the test's name
 */
public record TestResult(Reading effect, Reading pValue, String method) {}
