package assayer.run.gate;

import assayer.core.option.Options;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads gates from a run file; what is wrong is noted there. */
public final class GateReader {
  private final Options options;

  private GateReader(Options options) {
    this.options = options;
  }

  /** The gates of a run file, in its order. */
  public static List<Gate> list(List<Options> written) {
    return written.stream().map(options -> new GateReader(options).gate()).toList();
  }

  private Gate gate() {
    for (String key : new String[] {"not-worse-than", "better-than", "margin"}) {
      if (options.value(key).isPresent()) {
        options.problem(
            key, "gates against a baseline are not built yet; use lower-bound or upper-bound");
      }
    }
    Gate gate =
        Gate.on(options.requiredText("suite"), options.requiredText("metric"))
            .model(options.requiredText("model"))
            .at(options.place());
    gate = options.text("dataset").map(gate::dataset).orElse(gate);
    gate = options.text("section").map(gate::section).orElse(gate);
    boolean comparing = options.has("not-worse-than") || options.has("better-than");
    OptionalDouble least = bound("lower-bound");
    OptionalDouble most = bound("upper-bound");
    if (least.isEmpty() && most.isEmpty() && !comparing) {
      options.problems().add(options.place(), "a gate needs a lower-bound or an upper-bound");
    }
    Optional<Double> coverage = optional(options.real("coverage", 0, 1));
    options.finish();
    gate = optional(least).map(gate::lowerBoundAtLeast).orElse(gate);
    gate = optional(most).map(gate::upperBoundAtMost).orElse(gate);
    return coverage.map(gate::coverageAtLeast).orElse(gate);
  }

  private OptionalDouble bound(String key) {
    return options.real(key, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private static Optional<Double> optional(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
