package assayer.core.item;

import java.util.List;

/**
 * One completion among others.
 *
 * @param name who or what wrote it, "" where unknown
 * @param text the completion; "" where the dataset carries no text
 * @param steps the completion in steps where the data has them, else empty
 */
public record Candidate(String name, String text, List<String> steps) {

  /** Copies the list. */
  public Candidate {
    steps = List.copyOf(steps);
  }

  /** A completion without steps. */
  public static Candidate of(String name, String text) {
    return new Candidate(name, text, List.of());
  }

  /** A completion in steps; its text is the steps joined by a line break. */
  public static Candidate ofSteps(String name, List<String> steps) {
    return new Candidate(name, String.join("\n", steps), steps);
  }
}
