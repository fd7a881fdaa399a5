package assayer.core.option;

import java.util.List;
import java.util.stream.Collectors;

/** Carries problems to the front door, which prints them. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** With at least one problem. */
  public ProblemException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** With one problem. */
  public ProblemException(Place place, String message) {
    this(List.of(new Problem(place, message)));
  }

  /** What was wrong, in the order it was found. */
  public List<Problem> problems() {
    return problems;
  }
}
