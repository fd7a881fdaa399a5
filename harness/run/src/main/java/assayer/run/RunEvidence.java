package assayer.run;

import assayer.core.option.ProblemException;
import assayer.core.reading.Direction;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.suite.Credits;
import assayer.core.suite.Influence;
import assayer.core.suite.Scored;
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
import assayer.run.store.RunStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What gates may know of a run in its folder. Items are looked at only where a gate asks, and each
 * model is scored again once, whatever the number of gates.
 */
final class RunEvidence implements Evidence, AutoCloseable {
  private final Plugins plugins;
  private final Path folder;
  private final Results results;
  private final Optional<Path> home;
  private final Map<Contender, Told> told = new LinkedHashMap<>();
  private final Map<Path, ReadRun> open = new HashMap<>();
  private final Map<Seated, Rescored<?>> scored = new HashMap<>();

  /** A model that is being asked. */
  private record Told(SuiteResult result, Heard heard) {}

  /** A model of a run. */
  private record Seated(Path folder, Contender contender) {}

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
    this.plugins = plugins;
    this.folder = folder.toAbsolutePath().normalize();
    this.results = results;
    this.home = home;
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
    return home.isEmpty()
        ? results
        : new Results(results.run(), results.manifest(), true, now, List.of());
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
    ReadRun own = run(folder);
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
        : Baselines.named(home.orElseGet(() -> run(folder).plan().spec().folder()), base);
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
      if (!RunStore.results(base).complete()) {
        return new Missing("the run in " + base.getFileName() + " is not complete");
      }
      Contender own = contender(model);
      List<Contender> same =
          run(base).contenders().stream().filter(c -> c.setting().equals(own.setting())).toList();
      List<Contender> chosen = chosen(same, own, named);
      return chosen.size() == 1
          ? pair(
              model, base, chosen.get(0), own, chosen.get(0).model() + " in " + base.getFileName())
          : new Missing(mismatch(base, own, same));
    } catch (ProblemException e) {
      return unreadable(base, e);
    }
  }

  /** Of the name that is stated, else of the same name, else the only model. */
  private static List<Contender> chosen(List<Contender> same, Contender own, String named) {
    String wanted = named.isEmpty() ? own.model() : named;
    List<Contender> byName = same.stream().filter(c -> c.model().equals(wanted)).toList();
    List<Contender> models = same.stream().filter(c -> !c.control()).toList();
    if (byName.size() > 1) { // the same suite on several sets of data
      return byName.stream().filter(c -> c.digest().equals(own.digest())).toList();
    }
    return named.isEmpty() && byName.isEmpty() ? models : byName;
  }

  private static String mismatch(Path base, Contender own, List<Contender> same) {
    return same.isEmpty()
        ? "the run in %s has no %s with the same version, policy and options"
            .formatted(base.getFileName(), own.setting().title())
        : "which model of the run in %s is the base? name one with base-model: %s"
            .formatted(base.getFileName(), same.stream().map(Contender::model).distinct().toList());
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
    return now != null && in.equals(folder) ? now.heard() : rescored(in, contender).heard();
  }

  private Paired pair(
      Path baseFolder, Contender base, Contender own, String name, Direction direction) {
    Optional<String> why =
        run(folder)
            .plan()
            .incomparable(own.entry())
            .or(() -> run(baseFolder).plan().incomparable(base.entry()));
    if (why.isPresent()) {
      return new Missing(why.get());
    }
    Rescored<?> inBase = rescored(baseFolder, base);
    Aligned both = Aligned.of(inBase, rescored(folder, own));
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

  private Rescored<?> rescored(Path in, Contender contender) {
    Seated seated = new Seated(in, contender);
    Rescored<?> known = scored.get(seated);
    Rescored<?> found = known == null ? Rescored.of(run(in), contender) : known;
    scored.put(seated, found);
    return found;
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
    List<Contender> all = run(folder).contenders();
    if (place < 0 || place >= all.size() || !all.get(place).model().equals(result.model())) {
      throw new IllegalStateException("results and plan differ at " + result.model());
    }
    return all.get(place);
  }

  private ReadRun run(Path in) {
    ReadRun known = open.get(in);
    ReadRun found = known == null ? ReadRun.open(plugins, in, beside()) : known;
    open.put(in, found);
    return found;
  }

  /** Where the data of a base is looked for that came from another machine. */
  private Optional<Path> beside() {
    return home.or(
        () ->
            Stream.ofNullable(open.get(folder)).map(own -> own.plan().spec().folder()).findFirst());
  }

  @Override
  public Effort effort(SuiteResult model) {
    return Efforts.of(run(folder), contender(model));
  }

  @Override
  public void close() {
    open.values().forEach(ReadRun::close);
  }
}
