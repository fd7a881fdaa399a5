package assayer.run;

import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Spelling;
import assayer.core.option.Value;
import assayer.run.gate.GateNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Says of each name that the command line, a gate or the report uses that nothing bears it. */
final class NameCheck {
  private final RunFile file;
  private final Problems problems;

  NameCheck(RunFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The suites and models that the command line chooses. */
  void overrides(Overrides overrides) {
    Set<String> models = file.models().keySet();
    List<String> suites = file.entries().stream().map(e -> e.suite().shown()).toList();
    overrides.models().stream()
        .filter(id -> !models.contains(id))
        .forEach(id -> problems.add(Place.of("--model"), Spelling.unknown("model", id, models)));
    overrides.suites().stream()
        .filter(id -> !suites.contains(id))
        .forEach(id -> problems.add(Place.of("--suite"), Spelling.unknown("suite", id, suites)));
  }

  /**
   * What gates name.
   *
   * @param known suites there are
   * @param trouble what is wrong with a base that is no model, if anything is
   */
  void gates(
      Set<String> known, List<Entry<?>> entries, Function<String, Optional<String>> trouble) {
    Map<String, String> suites = new TreeMap<>();
    file.entries().forEach(e -> suites.put(e.suite().shown(), ""));
    suites.putAll(RunPlan.headlines(entries));
    GateNames names = new GateNames(known, suites, file.models().keySet(), trouble);
    file.gates().forEach(gate -> names.check(gate, problems));
  }

  /** The reports to write besides results.json, which is always written. */
  List<String> formats(Plugins plugins) {
    Set<String> known = new LinkedHashSet<>(plugins.writers().keySet());
    known.addAll(plugins.tables().keySet());
    known.add("json");
    for (Value.Scalar format : file.formats()) {
      if (!known.contains(format.shown())) {
        problems.add(format.place(), Spelling.unknown("format", format.shown(), known));
      }
    }
    return file.formats().isEmpty()
        ? plugins.usual()
        : file.formats().stream()
            .map(Value.Scalar::shown)
            .filter(format -> !format.equals("json"))
            .toList();
  }
}
