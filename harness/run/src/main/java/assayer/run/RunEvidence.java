package assayer.run;

import assayer.core.option.ProblemException;
import assayer.core.reading.Direction;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.core.suite.Scored;
import assayer.run.compare.BaseChoice;
import assayer.run.compare.Contender;
import assayer.run.compare.Crossing;
import assayer.run.compare.ItemJoin;
import assayer.run.gate.Effort;
import assayer.run.gate.Evidence;
import assayer.run.gate.Hidden;
import assayer.run.gate.Paired;
import assayer.run.gate.Paired.Missing;
import assayer.run.gate.Paired.Pair;
import assayer.run.store.LedgerKey;
import assayer.run.store.RunFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What gates may know of a run in its folder. Items are looked at only where a gate asks, and each
 * model is scored again once, whatever the number of gates.
 */
final class RunEvidence implements Evidence, AutoCloseable {
  private final Path folder;
  private final Results results;
  private final boolean looking;
  private final OpenRuns runs;
  private final Map<Contender, Told> told = new LinkedHashMap<>();

  /** A model that is being asked. */
  private record Told(SuiteResult result, Heard heard) {}

  /**
   * Of a run.
   *
   * @param folder where its observations are
   * @param results what was found, be it in the folder yet or not
   */
  RunEvidence(Plugins plugins, Path folder, Results results) {
    this(plugins, folder, results, Optional.empty());
  }

  private RunEvidence(Plugins plugins, Path folder, Results results, Optional<Path> home) {
    this.folder = folder.toAbsolutePath().normalize();
    this.results = results;
    this.looking = home.isPresent();
    this.runs = new OpenRuns(plugins, this.folder, home);
  }

  /** Of a run that is under way, of which no more is known than it is told. */
  static RunEvidence looking(RunPlan plan, Path folder) {
    Results none = new Results(plan.name(), plan.manifest(), true, List.of(), List.of());
    return new RunEvidence(plan.plugins(), folder, none, Optional.of(plan.spec().folder()));
  }

  /** Tells what is known by now of a model that is being asked. */
  void tell(Contender contender, SuiteResult result, Heard heard) {
    told.put(contender, new Told(result, heard));
  }

  @Override
  public Results results() {
    List<SuiteResult> now = told.values().stream().map(Told::result).toList();
    return looking ? new Results(results.run(), results.manifest(), true, now, List.of()) : results;
  }

  @Override
  public Optional<double[]> worth(SuiteResult model) {
    Heard heard = heard(folder, contender(model));
    return Optional.of(heard.worth(order(heard)));
  }

  private int[] order(Heard heard) {
    return new AskingOrder(results.manifest().seed()).of(heard.items().size(), heard.items()::id);
  }

  @Override
  public Hidden hidden(SuiteResult model) {
    ReadRun own = runs.run(folder);
    HoldoutPlan holdout =
        own.plan()
            .holdout()
            .orElseThrow(() -> new IllegalStateException("nothing is hidden of " + model.model()));
    return new HoldoutDesk(own, holdout, LedgerKey.ofEnvironment()).ask(contender(model));
  }

  @Override
  public Paired beside(SuiteResult model, SuiteResult other) {
    try {
      return pair(model, folder, contender(other), contender(model), other.model());
    } catch (ProblemException e) {
      return unreadable(folder, e);
    }
  }

  @Override
  public Paired against(SuiteResult model, String base, String named) {
    Optional<SuiteResult> own =
        results().results().stream()
            .filter(r -> r.model().equals(base) && r.board().equals(model.board()))
            .findFirst();
    if (own.isPresent()) {
      return beside(model, own.get());
    }
    try {
      Optional<Path> run = base(base);
      return run.isPresent() ? inRun(model, run.get(), named) : none(base);
    } catch (ProblemException e) {
      return unreadable(folder, e);
    }
  }

  private Optional<Path> base(String base) {
    return base.equals(LAST_PASSING)
        ? Baselines.lastPassing(folder)
        : Baselines.named(runs.home(), base);
  }

  private static Missing none(String base) {
    return new Missing(
        base.equals(LAST_PASSING)
            ? "no earlier run of this name beside it has passed its gates, so there is no base"
            : "there is no result of a model \"" + base + "\" here, and no run of that name");
  }

  private static Missing unreadable(Path folder, ProblemException why) {
    return new Missing(
        "the run in " + folder.getFileName() + " cannot be read again: " + Baselines.why(why));
  }

  private Paired inRun(SuiteResult model, Path base, String named) {
    try {
      if (!RunFolder.results(base).complete()) {
        return new Missing("the run in " + base.getFileName() + " is not complete");
      }
      Contender own = contender(model);
      BaseChoice choice = BaseChoice.of(own, named, runs.run(base).contenders());
      return choice
          .only()
          .map(c -> pair(model, base, c, own, c.model() + " in " + base.getFileName()))
          .orElseGet(() -> new Missing(choice.why(base)));
    } catch (ProblemException e) {
      return unreadable(base, e);
    }
  }

  private Paired pair(
      SuiteResult model, Path baseFolder, Contender base, Contender own, String name) {
    return model.stopping().isPresent()
        ? inTheOrderAsked(heard(baseFolder, base), heard(folder, own), name, direction(model))
        : pair(baseFolder, base, own, name, direction(model));
  }

  private static Direction direction(SuiteResult model) {
    return model.direction(model.headline());
  }

  /** What each item was worth with both; there is no more to it than that. */
  private Paired inTheOrderAsked(Heard base, Heard own, String name, Direction direction) {
    ItemJoin join = ItemJoin.of(base.items(), own.items());
    if (join.places().isEmpty()) {
      return new Missing("the model and " + name + " have no item in common");
    }
    int[] order = order(own);
    int[] inBase = join.inA(order);
    int[] inOwn = join.inB(order);
    if (!isShare(base.worth(inBase)) || !base.scored().credits().isMean()) {
      return new Missing("what items are worth with " + name + " is not within 0 and 1");
    }
    return new Pair(
        name,
        worth(base.worth(inBase)),
        worth(own.worth(inOwn)),
        base.tally(),
        join.match().compared(),
        join.match().onlyA() + join.match().onlyB() + join.match().changed(),
        Optional.of(crossing(base, own, join).flips(direction)));
  }

  private static Crossing crossing(Heard base, Heard own, ItemJoin join) {
    return Crossing.of(
        base.items(), own.items(), base.scored().credits(), own.scored().credits(), join);
  }

  private static boolean isShare(double[] worth) {
    return Arrays.stream(worth).allMatch(w -> Double.isNaN(w) || (w >= 0 && w <= 1));
  }

  private static Scored worth(double[] items) {
    return new Scored(List.of(), Influence.NONE, Credits.of(items, true));
  }

  private Heard heard(Path in, Contender contender) {
    Told now = told.get(contender);
    return now != null && in.equals(folder) ? now.heard() : runs.rescored(in, contender).heard();
  }

  private Paired pair(
      Path baseFolder, Contender base, Contender own, String name, Direction direction) {
    Optional<String> why =
        runs.run(folder)
            .plan()
            .incomparable(own.entry())
            .or(() -> runs.run(baseFolder).plan().incomparable(base.entry()));
    if (why.isPresent()) {
      return new Missing(why.get());
    }
    Rescored<?> inBase = runs.rescored(baseFolder, base);
    Aligned both = Aligned.of(inBase, runs.rescored(folder, own));
    long compared = both.join().match().compared();
    if (compared == 0) {
      return new Missing("the model and " + name + " have no item in common");
    }
    return new Pair(
        name,
        both.a(),
        both.b(),
        inBase.done().tally(),
        compared,
        both.join().match().onlyA() + both.join().match().onlyB() + both.join().match().changed(),
        Optional.of(both.crossing().flips(direction)));
  }

  /** Results stand in the order of the plan's entries and their seats. */
  private Contender contender(SuiteResult result) {
    Optional<Contender> asked =
        told.entrySet().stream()
            .filter(one -> one.getValue().result().equals(result))
            .map(Map.Entry::getKey)
            .findFirst();
    return asked.orElseGet(() -> inPlan(result));
  }

  private Contender inPlan(SuiteResult result) {
    int place = results.results().indexOf(result);
    List<Contender> all = runs.run(folder).contenders();
    if (place < 0 || place >= all.size() || !all.get(place).model().equals(result.model())) {
      throw new IllegalStateException("results and plan differ at " + result.model());
    }
    return all.get(place);
  }

  @Override
  public Effort effort(SuiteResult model) {
    return Efforts.of(runs.run(folder), contender(model));
  }

  @Override
  public void close() {
    runs.close();
  }
}
