package assayer.core.outcome;

import java.util.OptionalInt;

/**
 * A critic's finding on a solution in steps.
 *
 * @param firstError the first wrong step it names, zero-based; empty when it finds none
 * @param text its words, "" where only the finding is known
 */
public record Critique(OptionalInt firstError, String text) implements Answer {}
