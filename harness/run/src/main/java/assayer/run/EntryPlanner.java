package assayer.run;

import assayer.core.dataset.Dataset;
import assayer.core.dataset.DatasetCard;
import assayer.core.dataset.DatasetSource;
import assayer.core.item.Item;
import assayer.core.model.ModelSource;
import assayer.core.option.Problems;
import assayer.core.option.Spelling;
import assayer.core.option.Value;
import assayer.core.policy.ScoringPolicy;
import assayer.core.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes the entries of a plan: a suite on a dataset with the models that can answer there. */
final class EntryPlanner {
  private final Plugins plugins;
  private final Overrides overrides;
  private final Seating seating;
  private final Map<String, ModelSource> models;
  private final Set<String> named;
  private final Problems problems;
  private final List<String> skipped = new ArrayList<>();
  private final Asides asides;

  /**
   * For a run file.
   *
   * @param models those that could be configured
   */
  EntryPlanner(
      Plugins plugins,
      Overrides overrides,
      Seating seating,
      RunFile file,
      Map<String, ModelSource> models,
      Problems problems) {
    this.plugins = plugins;
    this.overrides = overrides;
    this.seating = seating;
    this.models = models;
    this.named = file.models().keySet();
    this.problems = problems;
    this.asides = new Asides(plugins, problems);
  }

  /** Why models have no seat. */
  List<String> skipped() {
    return skipped;
  }

  /** What was said of subsets and labels. */
  Asides asides() {
    return asides;
  }

  /**
   * An entry; empty if the command line leaves it out or a problem was noted.
   *
   * @param number its place in the run file, from 1
   */
  Optional<Entry<?>> entry(int number, RunFile.Entry written) {
    String id = written.suite().shown();
    if (!isKept(overrides.suites(), id)) {
      return Optional.empty();
    }
    for (Value.Scalar model : written.models()) {
      if (!named.contains(model.shown())) {
        problems.add(model.place(), Spelling.unknown("model", model.shown(), named));
      }
    }
    Suite<?> suite = plugins.suites().get(id);
    if (suite != null) {
      return entry(number, written, suite);
    }
    if (!id.isEmpty()) {
      problems.add(
          written.suite().place(), Spelling.unknown("suite", id, plugins.suites().keySet()));
    }
    return Optional.empty();
  }

  private static boolean isKept(List<String> chosen, String id) {
    return chosen.isEmpty() || chosen.contains(id);
  }

  private <I extends Item> Optional<Entry<?>> entry(
      int number, RunFile.Entry written, Suite<I> suite) {
    Optional<Dataset<I>> dataset = dataset(written, suite.kind());
    if (dataset.isEmpty()) {
      return Optional.empty();
    }
    DatasetCard card = dataset.get().card();
    Suite<I> configured =
        suite.configure(SuiteOptions.of(written, card.options(suite.id()), problems));
    ScoringPolicy policy = written.policy().apply(card.policy().orElse(suite.policy()));
    int before = skipped.size();
    List<Seat> seats = seats(number, written, configured, card);
    if (seats.isEmpty() && problems.isEmpty()) {
      if (skipped.size() == before) {
        return Optional.empty(); // its models are left out by the command line
      }
      String why = String.join("; ", skipped.subList(before, skipped.size()));
      problems.add(written.place(), "no model can answer here: " + why + "; add one that can");
    }
    OptionalLong limit = overrides.limit().isPresent() ? overrides.limit() : written.limit();
    return asides.of(
        written,
        new Entry<>(
            number, configured, dataset.get(), policy, limit, written.badRows(), seats, Set.of()));
  }

  private <I extends Item> Optional<Dataset<I>> dataset(RunFile.Entry written, Class<I> kind) {
    if (EarlierRun.isMeant(written.datasetOptions())) {
      return new EarlierRun(plugins, written.datasetOptions()).open(kind);
    }
    String name = written.dataset().shown();
    for (DatasetSource source : plugins.sources()) {
      if (!name.isEmpty() && source.knows(name)) {
        return source.open(name, kind, written.datasetOptions());
      }
    }
    if (!name.isEmpty()) {
      List<String> known = plugins.datasets().stream().map(DatasetSource.Listing::name).toList();
      problems.add(written.dataset().place(), Spelling.unknown("dataset", name, known));
    }
    return Optional.empty();
  }

  private List<Seat> seats(int number, RunFile.Entry written, Suite<?> suite, DatasetCard card) {
    List<String> wanted = written.models().stream().map(Value.Scalar::shown).toList();
    List<Seat> seats = new ArrayList<>();
    models.forEach(
        (id, source) -> {
          if (isKept(wanted, id) && isKept(overrides.models(), id)) {
            seating.seat(number, source, suite, card, skipped).ifPresent(seats::add);
          }
        });
    return seats;
  }
}
