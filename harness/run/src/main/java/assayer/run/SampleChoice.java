package assayer.run;

import assayer.core.reading.Direction;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.sample.SampleRow;
import assayer.run.gate.Evidence;
import assayer.run.gate.Gate;
import assayer.run.sample.Baseline;
import assayer.run.sample.Worst;
import assayer.run.store.RunFolder;
import assayer.run.store.SampleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which items of a run are shown: the worst of each model but the controls, found by reading
 * through its samples. Where a gate holds a model against a base, that is the baseline of its
 * items.
 */
final class SampleChoice {
  private final Path folder;
  private final Results results;
  private final Map<Integer, Baseline> baselines = new HashMap<>();
  private final Map<Integer, Worst> worst = new HashMap<>();

  /**
   * Reads through the samples of a run.
   *
   * @param results of the run as it stored them
   * @param gates that may name a base
   * @param beside what their paths are relative to
   * @param most items a model
   */
  SampleChoice(Path folder, Results results, List<Gate> gates, Path beside, int most) {
    this.folder = folder;
    this.results = results;
    gates.forEach(gate -> base(gate, beside));
    for (int i = 0; i < results.results().size(); i++) {
      SuiteResult result = results.results().get(i);
      if (!result.control()) {
        worst.put(i, new Worst(most, direction(result)));
      }
    }
    SampleFile.forEach(folder.resolve(SampleFile.NAME), this::take);
  }

  private static Direction direction(SuiteResult result) {
    return result.direction(result.headline());
  }

  private void take(int result, SampleRow row) {
    Worst kept = worst.get(result);
    if (kept != null) {
      Baseline base = baselines.get(result);
      kept.add(base == null ? row : base.beside(row));
    }
  }

  /** Of a result by its place, if it is not a control's. */
  Optional<Worst> worst(int result) {
    return Optional.ofNullable(worst.get(result));
  }

  /** What a model is held against, "" where nothing is. */
  String baseline(int result) {
    Baseline base = baselines.get(result);
    return base == null ? "" : base.name();
  }

  private void base(Gate gate, Path beside) {
    if (gate.base().isEmpty()) {
      return;
    }
    for (int i = 0; i < results.results().size(); i++) {
      SuiteResult result = results.results().get(i);
      if (result.model().equals(gate.model()) && result.suite().equals(gate.suite())) {
        int place = i;
        base(gate, result, beside).ifPresent(b -> baselines.putIfAbsent(place, b));
      }
    }
  }

  private Optional<Baseline> base(Gate gate, SuiteResult result, Path beside) {
    String base = gate.base();
    List<Integer> own = places(results, result, base);
    if (!own.isEmpty()) {
      return Optional.of(baseline(folder, own.get(0), base, result));
    }
    Optional<Path> other =
        base.equals(Evidence.LAST_PASSING)
            ? Baselines.lastPassing(folder)
            : Baselines.named(beside, base);
    return other
        .filter(run -> Files.exists(run.resolve(SampleFile.NAME)))
        .flatMap(
            run ->
                RunFolder.resultsIfAny(run)
                    .flatMap(found -> in(run, found, result, gate.baseModel())));
  }

  /** Of the name that is stated, else of the same name, else the only model, as a gate takes it. */
  private static Optional<Baseline> in(Path run, Results found, SuiteResult result, String named) {
    List<Integer> byName = places(found, result, named.isEmpty() ? result.model() : named);
    boolean any = named.isEmpty() && byName.isEmpty();
    List<Integer> chosen = any ? models(found, result) : byName;
    return chosen.size() == 1
        ? Optional.of(inRun(run, found, chosen.get(0), result))
        : Optional.empty();
  }

  private static Baseline inRun(Path run, Results found, int place, SuiteResult result) {
    String model = found.results().get(place).model();
    return baseline(run, place, model + " in " + run.getFileName(), result);
  }

  /** Where a model stands on the board of another. */
  private static List<Integer> places(Results results, SuiteResult beside, String model) {
    return places(results, beside, one -> one.model().equals(model));
  }

  /** Where those stand that may know something. */
  private static List<Integer> models(Results results, SuiteResult beside) {
    return places(results, beside, one -> !one.control());
  }

  private static List<Integer> places(
      Results results, SuiteResult beside, Predicate<SuiteResult> wanted) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < results.results().size(); i++) {
      SuiteResult one = results.results().get(i);
      if (wanted.test(one) && one.board().equals(beside.board())) {
        places.add(i);
      }
    }
    return places;
  }

  private static Baseline baseline(Path folder, int place, String name, SuiteResult result) {
    Baseline base = new Baseline(name, direction(result));
    SampleFile.forEach(
        folder.resolve(SampleFile.NAME),
        (at, row) -> {
          if (at == place) {
            base.add(row);
          }
        });
    return base;
  }
}
