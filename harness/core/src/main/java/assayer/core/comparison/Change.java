package assayer.core.comparison;

import java.util.Optional;

/**
 * A fact that differs between two runs.
 *
 * @param path which: "datasets.rewardmath.digest"
 * @param a its value in A, if it has one there
 * @param b its value in B, if it has one there
 */
public record Change(String path, Optional<String> a, Optional<String> b) {}
