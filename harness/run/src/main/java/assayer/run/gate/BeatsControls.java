package assayer.run.gate;

import assayer.core.reading.SuiteResult;
import assayer.run.gate.Claim.Tested;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The model must beat the best control of its suite and dataset, paired by items. Which control
 * that is need not be known: it must be shown to beat each, so nothing is corrected for their
 * number.
 */
record BeatsControls() implements Demand {

  @Override
  public String id() {
    return " beats controls";
  }

  @Override
  public OptionalDouble required() {
    return OptionalDouble.of(0);
  }

  @Override
  public boolean ofHeadline() {
    return true;
  }

  @Override
  public boolean isDecidedWhileAsking() {
    return true;
  }

  @Override
  public Claims weigh(Case found) {
    SuiteResult model = found.result();
    List<SuiteResult> controls =
        found.evidence().results().results().stream()
            .filter(other -> other.control() && other.board().equals(model.board()))
            .filter(other -> !other.model().equals(model.model()))
            .toList();
    return Claims.of(
        found.gate(),
        controls.isEmpty() ? found.open("no control is seated here") : worst(found, controls));
  }

  private static Claim worst(Case found, List<SuiteResult> controls) {
    List<Tested> tested = new ArrayList<>();
    for (SuiteResult control : controls) {
      Paired paired = found.evidence().beside(found.result(), control);
      Claim claim = Against.claim(found, paired, 0);
      if (!(claim instanceof Tested one)) {
        return claim;
      }
      tested.add(one);
    }
    Tested worst = tested.stream().max(Comparator.comparingDouble(Tested::met)).orElseThrow();
    double missed = tested.stream().mapToDouble(Tested::missed).min().orElse(1);
    return new Tested(
        worst.id(),
        worst.measured(),
        worst.required(),
        worst.text() + (tested.size() == 1 ? "" : hardest(tested.size())),
        worst.met(),
        Math.min(1, missed * tested.size()),
        worst.further());
  }

  private static String hardest(int controls) {
    return "; the hardest to beat of " + controls + " controls";
  }
}
