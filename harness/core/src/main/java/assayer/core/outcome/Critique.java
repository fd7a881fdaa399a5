package assayer.core.outcome;

import assayer.core.item.Correctness;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A critic's finding on a completion.
 *
 * @param right whether it holds the completion to be right
 * @param firstError the first wrong step it names, zero-based; empty when it finds none or names
 *     none
 * @param text its words, "" where only the finding is known
 * @param reason what a grader says of the reason it gives; unknown where nobody graded it
 * @param confidence the probability that it gives its finding of being right, within [0, 1]; empty
 *     where it states none
 */
public record Critique(
    boolean right,
    OptionalInt firstError,
    String text,
    Correctness reason,
    OptionalDouble confidence)
    implements Answer {

  /** Refuses an error in what is right, and a confidence that is no probability. */
  public Critique {
    if (right && firstError.isPresent()) {
      throw new IllegalArgumentException(
          "a right completion has no wrong step, got step " + firstError.getAsInt());
    }
    confidence.ifPresent(Critique::check);
  }

  private static void check(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence must be within 0 and 1, got " + confidence);
    }
  }

  /** A finding whose reason nobody graded, of no stated confidence. */
  public Critique(boolean right, OptionalInt firstError, String text) {
    this(right, firstError, text, Correctness.UNKNOWN, OptionalDouble.empty());
  }

  /** The same with its reason graded. */
  public Critique with(Correctness reason) {
    return new Critique(right, firstError, text, reason, confidence);
  }

  /** The same, held with a probability. */
  public Critique withConfidence(double probability) {
    return new Critique(right, firstError, text, reason, OptionalDouble.of(probability));
  }

  /** A finding on a solution in steps, which is right when no step is wrong. */
  public Critique(OptionalInt firstError, String text) {
    this(firstError.isEmpty(), firstError, text);
  }
}
