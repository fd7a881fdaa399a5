package assayer.run;

import assayer.core.dataset.DatasetCard;
import assayer.core.item.Item;
import assayer.core.manifest.Manifest;
import assayer.core.model.ProbeFinding;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.core.suite.Scored;
import assayer.core.suite.Suite;
import assayer.run.RunPlan.Entry;
import assayer.run.RunPlan.Seat;
import assayer.run.gate.Decided;
import assayer.run.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Carries out a plan in a folder, or scores again what is stored there. */
public final class Runner {
  private final RunPlan plan;
  private final Session session;
  private final List<Problem> problems = new ArrayList<>();
  private boolean complete = true;
  private boolean clean = true;

  private Runner(RunPlan plan, Session session) {
    this.plan = plan;
    this.session = session;
  }

  /**
   * What became of a run.
   *
   * @param results what was found; {@code results.json} holds the same
   * @param decided one for each gate of the plan, in its order
   * @param clean whether the run is complete and no answer was left over; bad rows may have been
   *     put up with
   * @param problems what a person should know of, in order
   * @param spent what this session took
   */
  public record Outcome(
      Results results, List<Decided> decided, boolean clean, List<Problem> problems, Spent spent) {}

  /**
   * Asks whatever is not stored yet, scores, and writes {@code results.json}.
   *
   * @throws ProblemException if the folder cannot be opened, or a model failed a conformance
   *     question; nothing was asked
   * @throws UncheckedIOException if what came cannot be stored; what was stored before is kept
   */
  public static Outcome run(RunPlan plan, Path folder, Progress progress, Stop stop) {
    Map<String, List<ProbeFinding>> earlier =
        RunStore.isRun(folder) ? RunStore.manifest(folder).probes() : Map.of();
    try (RunStore store = RunStore.open(folder, plan.manifest().withProbes(earlier))) {
      RunSpecFile.write(folder, plan.spec());
      RunPlan probed = plan.probed(Prober.beforeRun(plan, earlier));
      store.write(probed.manifest());
      Session session = new Session(probed, store, progress, stop, true);
      Prober.book(plan, probed.manifest().probes(), earlier, session.spending());
      return finish(probed, store, session);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Scores what is stored, asks nobody, and writes {@code results.json}.
   *
   * @throws ProblemException if the folder holds no run, or its data is not what it was
   */
  public static Outcome score(Plugins plugins, Path folder, Progress progress) {
    RunPlan plan = planAgain(plugins, folder, false);
    try (RunStore store = RunStore.open(folder, RunStore.manifest(folder))) {
      return finish(plan, store, new Session(plan, store, progress, new Stop(), false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes out of a session that stores nothing. */
  static Outcome again(RunPlan plan, Session session) {
    return new Runner(plan, session).carryOut();
  }

  /**
   * The plan of a run that was done.
   *
   * @param text whether items are to be read with their text
   * @throws ProblemException if the folder holds no run, or its data is not what it was
   */
  static RunPlan planAgain(Plugins plugins, Path folder, boolean text) {
    return planAgain(plugins, folder, Optional.empty(), text);
  }

  /**
   * The same.
   *
   * @param beside where relative paths lead to, if the folder they led to then is not there
   */
  static RunPlan planAgain(Plugins plugins, Path folder, Optional<Path> beside, boolean text) {
    RunSpec spec = RunSpecFile.read(folder).at(beside);
    Manifest manifest = RunStore.manifest(folder);
    RunPlan plan = Planner.planAgain(plugins, spec, new StoredSeating(manifest, text));
    if (!plan.manifest().digest().equals(manifest.digest())) {
      throw new ProblemException(
          Place.of(folder.toString()),
          "the data, the suites or this program are not what they were when the run was done;"
              + " run it again in another folder");
    }
    return plan.asRecorded(manifest);
  }

  private static Outcome finish(RunPlan plan, RunStore store, Session session) throws IOException {
    try (session) {
      Outcome outcome = new Runner(plan, session).carryOut();
      store.write(outcome.results());
      return outcome;
    }
  }

  private Outcome carryOut() {
    List<SuiteResult> results = new ArrayList<>();
    for (Entry<?> entry : plan.entries()) {
      results.addAll(entry(entry));
    }
    session.stop().reason().ifPresent(why -> problems.add(new Problem(Place.NOWHERE, why)));
    Results found = new Results(plan.name(), plan.manifest(), complete, results, List.of());
    Path folder = session.store().folder();
    List<Decided> decided = Verdicts.of(plan.plugins(), folder, found, plan.gates());
    Results all =
        found.with(Verdicts.flat(decided)).withGatePlaces(Verdicts.places(plan.file(), decided));
    return new Outcome(all, decided, clean, List.copyOf(problems), session.spending().spent());
  }

  private <I extends Item> List<SuiteResult> entry(Entry<I> entry) {
    List<Job.Done> done = new ArrayList<>();
    for (Seat seat : entry.seats()) {
      String label = entry.suite().id() + " · " + seat.source().card().id();
      session.progress().start(label, entry.limit());
      Job.Done job = Job.of(session, entry, seat).run();
      session.progress().finish();
      complete &= job.complete();
      clean &= job.clean();
      for (Problem problem : job.problems()) {
        if (!problems.contains(problem)) {
          problems.add(problem); // a bad row is met by each model, but shown once
        }
      }
      done.add(job);
    }
    List<Optional<RankRange>> ranks = ranks(entry.suite(), done);
    List<SuiteResult> results = new ArrayList<>();
    for (int i = 0; i < done.size(); i++) {
      results.add(result(entry, entry.seats().get(i), done.get(i), ranks.get(i)));
    }
    return results;
  }

  /** Ranks only models that were scored on all the same items, by a headline that can rank. */
  private static List<Optional<RankRange>> ranks(Suite<?> suite, List<Job.Done> done) {
    List<Scored> scored = done.stream().map(Job.Done::scored).toList();
    long sizes = scored.stream().mapToInt(s -> s.influence().size()).distinct().count();
    boolean ordered = suite.direction(suite.headline()) != Direction.NONE;
    if (done.size() < 2 || sizes != 1 || !ordered) {
      return done.stream().map(job -> Optional.<RankRange>empty()).toList();
    }
    return suite.rank(scored).stream().map(Optional::of).toList();
  }

  private static SuiteResult result(
      Entry<?> entry, Seat seat, Job.Done done, Optional<RankRange> rank) {
    Suite<?> suite = entry.suite();
    DatasetCard card = entry.dataset().card();
    SuiteResult result =
        new SuiteResult(
            suite.id(),
            suite.version(),
            suite.headline(),
            card.name(),
            card.digest(),
            seat.source().card().id(),
            seat.source().card().control(),
            seat.role().title(),
            entry.policy(),
            suite.options(),
            done.tally(),
            done.scored().readings(),
            rank,
            directions(suite, done.scored()));
    return result.with(done.scored().evidence());
  }

  private static Map<String, Direction> directions(Suite<?> suite, Scored scored) {
    Map<String, Direction> directions = new TreeMap<>();
    directions.put(suite.headline(), suite.direction(suite.headline()));
    scored.readings().forEach(r -> directions.put(r.metric(), suite.direction(r.metric())));
    return directions;
  }
}
