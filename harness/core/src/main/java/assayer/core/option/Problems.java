package assayer.core.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems, so that all of them can be shown at once. */
public final class Problems {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.place().source())
          .thenComparing(problem -> problem.place().line())
          .thenComparing(problem -> problem.place().column());

  private final List<Problem> found = new ArrayList<>();

  /** Notes one. */
  public void add(Place place, String message) {
    found.add(new Problem(place, message));
  }

  /** Notes one that was found elsewhere. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** A copy of what was found, in order. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /** Throws all of them together if there are any, sorted by where they are. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProblemException(found.stream().sorted(BY_PLACE).toList());
    }
  }
}
