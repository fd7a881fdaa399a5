package assayer.suites.steps;

import assayer.core.item.StepwiseSolution;
import assayer.core.option.Options;
import assayer.core.outcome.StepScores;
import assayer.metrics.steps.StepScale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the planted fault is a superfluous step, a model that says how superfluous steps are is
 * judged by that: a step is held to be right when it is not superfluous (PRMBench, arXiv
 * 2501.03124, for its classes NR and NCL). A model that says nothing of it is judged by its scores.
 *
 * @param subsets where so
 * @param threshold a step above it is superfluous
 */
record Redundancy(List<String> subsets, double threshold) {
  /** Nowhere. */
  static final Redundancy NOWHERE = new Redundancy(List.of(), 0);

  private static final String SUBSETS = "redundancy";
  private static final String THRESHOLD = "redundancy-threshold";

  /** Copies the list. */
  Redundancy {
    subsets = List.copyOf(subsets);
  }

  /** The same but for what the options say: subsets as a list, or in one text with commas. */
  Redundancy configured(Options options) {
    List<String> named =
        options.texts(SUBSETS).stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    return new Redundancy(
        named.isEmpty() ? subsets : named,
        options.real(THRESHOLD, -Double.MAX_VALUE, Double.MAX_VALUE).orElse(threshold));
  }

  /** The options as they are used. */
  Map<String, String> options() {
    return Map.of(SUBSETS, String.join(", ", subsets), THRESHOLD, Double.toString(threshold));
  }

  /** Whether an answer on a solution is judged by what it says of superfluous steps. */
  boolean judges(StepwiseSolution solution, StepScores given) {
    return subsets.contains(solution.id().subset()) && given.redundancy().length > 0;
  }

  /** What is read then: the less superfluous, the better. */
  static StepScores inverted(StepScores given) {
    return StepScores.of(Arrays.stream(given.redundancy()).map(value -> -value).toArray());
  }

  /** How it is read: a step is bad when it is more superfluous than the threshold. */
  StepReader reader(Lengths lengths) {
    return new StepReader(StepScale.PLAIN, -threshold, Cut.BELOW, lengths);
  }
}
