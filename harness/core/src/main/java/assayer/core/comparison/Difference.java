package assayer.core.comparison;

import assayer.core.reading.Reading;
import java.util.Optional;

/**
 * How a headline differs between two models or two runs of one, on the same items.
 *
 * @param effect the second less the first, with its interval
 * @param pValue two-sided, within [0, 1], or why there is none
 * @param test the test's name: "mcnemar-exact"
 * @param midP the mid-p-value where the test has one: less careful than the exact one, for
 *     information
 * @param detectable the smallest difference that so many items would find four times out of five
 */
public record Difference(
    Reading effect, Reading pValue, String test, Optional<Reading> midP, Reading detectable) {}
