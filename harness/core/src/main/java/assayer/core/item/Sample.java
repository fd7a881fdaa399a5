package assayer.core.item;

/**
 * One of several completions that a model drew for a problem.
 *
 * @param completion the text, in steps where the data has them
 * @param answer the final answer as it is to be counted in a vote, "" where none could be read
 * @param correctness whether the final answer is right; known
 */
public record Sample(Candidate completion, String answer, Correctness correctness) {

  /** Refuses a sample nobody graded: what choosing it is worth could not be told. */
  public Sample {
    if (correctness == Correctness.UNKNOWN) {
      throw new IllegalArgumentException("a sample must be right or wrong, got unknown");
    }
  }

  /** Whether its final answer is right. */
  public boolean isRight() {
    return correctness == Correctness.RIGHT;
  }
}
