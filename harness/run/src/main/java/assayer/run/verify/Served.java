package assayer.run.verify;

import assayer.core.comparison.Change;
import java.util.Optional;
import java.util.Set;

/**
 * Under which names a model answered, as its endpoint says; "" where it does not say.
 *
 * @param before in the stored run
 * @param now this time
 */
public record Served(Set<String> before, Set<String> now) {

  /** Copies the sets. */
  public Served {
    before = Set.copyOf(before);
    now = Set.copyOf(now);
  }

  /** The change, if both were told and they differ. */
  public Optional<Change> change(String model) {
    boolean told = !isSilent() && !now.isEmpty();
    return told && !before.equals(now)
        ? Optional.of(new Change("models." + model + ".served", names(before), names(now)))
        : Optional.empty();
  }

  /** Whether the endpoint said of some answer, then or now, nothing of who gave it. */
  public boolean isSilent() {
    return before.contains("") || now.contains("");
  }

  private static Optional<String> names(Set<String> names) {
    return Optional.of(String.join(", ", names.stream().sorted().toList()));
  }
}
