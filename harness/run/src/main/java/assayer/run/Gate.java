package assayer.run;

import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.reading.SectionReading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A demand on a reading, as it was written.
 *
 * @param place where it stands
 * @param suite the suite's id
 * @param dataset the dataset's name, if several entries share the suite
 * @param metric the metric
 * @param section the section
 * @param model the model's id
 * @param lowerBound what the interval's low end must reach
 * @param upperBound what the interval's high end must not pass
 * @param coverage the least share of asks that must be answered, within [0, 1], if stated
 */
record Gate(
    Place place,
    String suite,
    Optional<String> dataset,
    String metric,
    String section,
    String model,
    OptionalDouble lowerBound,
    OptionalDouble upperBound,
    OptionalDouble coverage) {

  static List<Gate> list(List<Options> written) {
    return written.stream().map(Gate::of).toList();
  }

  private static Gate of(Options options) {
    for (String key : new String[] {"not-worse-than", "better-than", "margin"}) {
      if (options.value(key).isPresent()) {
        options.problem(
            key, "gates against a baseline are not built yet; use lower-bound or upper-bound");
      }
    }
    Gate gate =
        new Gate(
            options.place(),
            options.requiredText("suite"),
            options.text("dataset"),
            options.requiredText("metric"),
            options.text("section").orElse(SectionReading.OVERALL),
            options.requiredText("model"),
            options.real("lower-bound", -Double.MAX_VALUE, Double.MAX_VALUE),
            options.real("upper-bound", -Double.MAX_VALUE, Double.MAX_VALUE),
            options.real("coverage", 0, 1));
    boolean comparing = options.has("not-worse-than") || options.has("better-than");
    if (gate.lowerBound.isEmpty() && gate.upperBound.isEmpty() && !comparing) {
      options.problems().add(options.place(), "a gate needs a lower-bound or an upper-bound");
    }
    options.finish();
    return gate;
  }

  /** Names the gate in results. */
  String id() {
    String bound =
        (lowerBound.isPresent() ? " >= " + lowerBound.getAsDouble() : "")
            + (upperBound.isPresent() ? " <= " + upperBound.getAsDouble() : "");
    String where = dataset.map(d -> suite + "/" + d).orElse(suite);
    return where + "/" + section + "/" + metric + "/" + model + bound;
  }
}
