package assayer.core.outcome;

import assayer.core.item.Correctness;
import java.util.OptionalInt;

/**
 * A critic's finding on a completion.
 *
 * @param right whether it holds the completion to be right
 * @param firstError the first wrong step it names, zero-based; empty when it finds none or names
 *     none
 * @param text its words, "" where only the finding is known
 * @param reason what a grader says of the reason it gives; unknown where nobody graded it
 */
public record Critique(boolean right, OptionalInt firstError, String text, Correctness reason)
    implements Answer {

  /** Refuses an error in what is right. */
  public Critique {
    if (right && firstError.isPresent()) {
      throw new IllegalArgumentException(
          "a right completion has no wrong step, got step " + firstError.getAsInt());
    }
  }

  /** A finding whose reason nobody graded. */
  public Critique(boolean right, OptionalInt firstError, String text) {
    this(right, firstError, text, Correctness.UNKNOWN);
  }

  /** The same with its reason graded. */
  public Critique with(Correctness reason) {
    return new Critique(right, firstError, text, reason);
  }

  /** A finding on a solution in steps, which is right when no step is wrong. */
  public Critique(OptionalInt firstError, String text) {
    this(firstError.isEmpty(), firstError, text);
  }
}
