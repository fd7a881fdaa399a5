package assayer.run.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which model of an earlier run a model is held against.
 *
 * @param own the model
 * @param named the base's model as a gate names it, "" where it does not
 * @param same those of the earlier run that were asked under the same rules
 */
public record BaseChoice(Contender own, String named, List<Contender> same) {
  /** Of all models of the earlier run. */
  public static BaseChoice of(Contender own, String named, List<Contender> all) {
    return new BaseChoice(
        own, named, all.stream().filter(c -> c.setting().equals(own.setting())).toList());
  }

  /** The one it is, if it is clear which. */
  public Optional<Contender> only() {
    List<Contender> chosen = chosen();
    return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
  }

  /** Of the name that is stated, else of the same name, else the only model. */
  private List<Contender> chosen() {
    String wanted = named.isEmpty() ? own.model() : named;
    List<Contender> byName = same.stream().filter(c -> c.model().equals(wanted)).toList();
    if (byName.size() > 1) { // the same suite on several sets of data
      return byName.stream().filter(c -> c.digest().equals(own.digest())).toList();
    }
    return named.isEmpty() && byName.isEmpty()
        ? same.stream().filter(c -> !c.control()).toList()
        : byName;
  }

  /**
   * Why it is not clear.
   *
   * @param run the earlier run's folder
   */
  public String why(Path run) {
    return same.isEmpty()
        ? "the run in %s has no %s with the same version, policy and options"
            .formatted(run.getFileName(), own.setting().title())
        : "which model of the run in %s is the base? name one with base-model: %s"
            .formatted(run.getFileName(), same.stream().map(Contender::model).distinct().toList());
  }
}
