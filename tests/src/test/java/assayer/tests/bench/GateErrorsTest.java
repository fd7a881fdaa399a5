package assayer.tests.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.run.gate.Gate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of {@code tests/bench/gates.md}, smaller: three errors of counting decide here, too.
 */
final class GateErrorsTest {
  private static final int RUNS = 300;
  private static final int ITEMS = 100;

  /** Resampling takes its time; its figures stand in the table. */
  private static final String SLOW = "lower bound, mean of 4 answers an item";

  static Set<String> gates() {
    Set<String> gates = new TreeSet<>(GateTrials.all().keySet());
    gates.remove(SLOW);
    return gates;
  }

  @ParameterizedTest
  @MethodSource("gates")
  void gateAtItsBound_passesNoMoreOftenThanItSays(String gate) {
    for (double p : new double[] {0.5, 0.95}) {
      double[] rates = GateErrors.rates(GateTrials.all().get(gate), p, ITEMS, RUNS);
      for (int i = 0; i < rates.length; i++) {
        double limit = GateErrors.limit(GateErrors.ALPHAS[i], RUNS);
        assertTrue(rates[i] <= limit, "at p " + p + ": " + rates[i] + " passed, at most " + limit);
      }
    }
  }

  /** A gate that never passes would make the rates above worthless. */
  @Test
  void gateThatIsMet_passes() {
    double[] bound =
        GateErrors.rates(
            (draws, p, n) -> {
              GateErrors.Trial trial = GateTrials.all().get("lower bound, share").make(draws, p, n);
              Gate lower = trial.gates().get(0).lowerBoundAtLeast(p - 0.2);
              return new GateErrors.Trial(trial.run(), List.of(lower));
            },
            0.8,
            ITEMS,
            RUNS);
    assertTrue(bound[1] > 0.95, "passed " + bound[1]);
    double[] tango =
        GateErrors.rates(
            (draws, p, n) -> {
              GateErrors.Trial trial =
                  GateTrials.all().get("better, and as good (McNemar)").make(draws, p, n);
              Gate gate = Gate.on("s", "accuracy").model("m").notWorseThan("base", 0.3);
              return new GateErrors.Trial(trial.run(), List.of(gate));
            },
            0.8,
            ITEMS,
            RUNS);
    assertTrue(tango[1] > 0.95, "passed " + tango[1]);
  }
}
