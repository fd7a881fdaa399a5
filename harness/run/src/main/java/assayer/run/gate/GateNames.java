package assayer.run.gate;

import assayer.core.option.Problems;
import assayer.core.option.Spelling;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names a gate may use.
 *
 * @param known suites there are, run or not
 * @param suites suites that are run, each with its headline, "" where that is not known
 * @param models models that are run
 * @param trouble what is wrong with a base that is no model, if anything
 */
public record GateNames(
    Collection<String> known,
    Map<String, String> suites,
    Collection<String> models,
    Function<String, Optional<String>> trouble) {

  /** Notes each name of a gate that is not known; one that was left out was noted before. */
  public void check(Gate gate, Problems problems) {
    checkSuite(gate, problems);
    check(gate, "model", gate.model(), models, problems);
    checkMetric(gate, problems);
    String base = gate.base();
    if (base.isEmpty() || base.equals(Evidence.LAST_PASSING) || models.contains(base)) {
      return;
    }
    trouble
        .apply(base)
        .ifPresent(why -> problems.add(gate.place(), why + "; models: " + listed(models)));
  }

  private static String listed(Collection<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }

  private void checkSuite(Gate gate, Problems problems) {
    if (!known.contains(gate.suite())) {
      check(gate, "suite", gate.suite(), suites.keySet(), problems);
    } else if (!suites.containsKey(gate.suite()) && known.containsAll(suites.keySet())) {
      problems.add(
          gate.place(),
          "no entry runs the suite \"%s\", so no gate can be on it; run here: %s"
              .formatted(gate.suite(), listed(suites.keySet())));
    } // an entry whose suite is not known may have been meant for the gate's
  }

  private void checkMetric(Gate gate, Problems problems) {
    String headline = suites.getOrDefault(gate.suite(), "");
    String metric = gate.target().metric();
    boolean other = !metric.isEmpty() && !metric.equals(headline);
    boolean part = other || !gate.target().isOverall();
    if (gate.demand().ofHeadline() && !headline.isEmpty() && part) {
      problems.add(
          gate.place(),
          "models are compared by the headline of all items, \"%s\", not by %s; name that or no metric"
              .formatted(headline, gate.target().what()));
    }
  }

  private static void check(
      Gate gate, String what, String name, Collection<String> known, Problems problems) {
    if (!name.isEmpty() && !known.contains(name)) {
      problems.add(gate.place(), Spelling.unknown(what, name, known));
    }
  }
}
