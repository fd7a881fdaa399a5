package assayer.core.option;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that all of them can be shown at once. */
public final class Problems {
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

  /** Throws all of them together if there are any. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ProblemException(found);
    }
  }
}
