package assayer.run;

import assayer.core.manifest.Manifest;
import assayer.core.model.ProbeFinding;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.run.gate.Decided;
import assayer.run.store.RunFolder;
import assayer.run.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Carries out a plan in a folder, or scores again what is stored there. */
public final class Runner {
  private final RunPlan plan;
  private final Session session;
  private final Optional<SampleStage> samples;
  private final List<Problem> problems = new ArrayList<>();
  private boolean complete = true;
  private boolean clean = true;

  private Runner(RunPlan plan, Session session, Optional<SampleStage> samples) {
    this.plan = plan;
    this.session = session;
    this.samples = samples;
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
      Results results, List<Decided> decided, boolean clean, List<Problem> problems, Spent spent) {
    private Outcome with(Results told) {
      return new Outcome(told, decided, clean, problems, spent);
    }
  }

  /**
   * Asks whatever is not stored yet, scores, and writes {@code results.json}.
   *
   * @throws ProblemException if the folder cannot be opened, or a model failed a conformance
   *     question; nothing was asked
   * @throws UncheckedIOException if what came cannot be stored; what was stored before is kept
   */
  public static Outcome run(RunPlan plan, Path folder, Progress progress, Stop stop) {
    Map<String, List<ProbeFinding>> earlier =
        RunFolder.isRun(folder) ? RunFolder.manifest(folder).probes() : Map.of();
    try (RunStore store = RunStore.open(folder, plan.manifest().withProbes(earlier))) {
      RunSpecFile.write(folder, plan);
      Spending spending = new Spending(plan.budget(), stop);
      RunPlan probed = plan.probed(Prober.beforeRun(plan, earlier, spending));
      store.write(probed.manifest());
      return finish(probed, store, new Session(probed, store, progress, stop, spending));
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
    try (RunStore store = RunStore.open(folder, RunFolder.manifest(folder))) {
      return finish(plan, store, new Session(plan, store, progress));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes out of a session that stores nothing. */
  static Outcome again(RunPlan plan, Session session) {
    return new Runner(plan, session, Optional.empty()).carryOut();
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
    Manifest manifest = RunFolder.manifest(folder);
    RunPlan plan =
        Planner.planAgain(
            plugins, spec, new StoredSeating(manifest, text), RunSpecFile.gates(folder));
    if (!plan.manifest().digest().equals(manifest.digest())) {
      throw new ProblemException(
          Place.of(folder.toString()),
          "the data, the suites or this program are not what they were when the run was done;"
              + " run it again in another folder");
    }
    return plan.asRecorded(manifest);
  }

  private static Outcome finish(RunPlan plan, RunStore store, Session session) throws IOException {
    try (session;
        SampleStage samples = new SampleStage(store.folder())) {
      Outcome outcome = new Runner(plan, session, Optional.of(samples)).carryOut();
      samples.finish();
      Outcome told = outcome.with(Outlays.of(plan, outcome.results(), store.folder()));
      store.write(told.results());
      return told;
    }
  }

  private Outcome carryOut() {
    List<SuiteResult> results = results();
    session.stop().reason().ifPresent(why -> problems.add(new Problem(Place.NOWHERE, why)));
    Results found = new Results(plan.name(), plan.manifest(), complete, results, List.of());
    Path folder = session.store().folder();
    List<Decided> decided = Verdicts.of(plan.plugins(), folder, found, plan.gates());
    Results all =
        found.with(Verdicts.flat(decided)).withGatePlaces(Verdicts.places(plan.file(), decided));
    return new Outcome(all, decided, clean, List.copyOf(problems), session.spending().spent());
  }

  /** Asks one model after the other; what was asked is scored beside. */
  private List<SuiteResult> results() {
    try (Scorer scorer = new Scorer(Runtime.getRuntime().availableProcessors());
        Looking looking = new Looking(plan, session.store().folder())) {
      EntryJobs jobs = new EntryJobs(plan, session, scorer, looking, samples);
      List<CompletableFuture<List<SuiteResult>>> entries = new ArrayList<>();
      for (Entry<?> entry : plan.entries()) {
        List<Finished> asked = jobs.asked(entry);
        asked.forEach(one -> note(one.done()));
        entries.add(jobs.rows(entry, asked));
      }
      List<SuiteResult> results = new ArrayList<>();
      entries.forEach(entry -> results.addAll(Scorer.join(entry)));
      return results;
    }
  }

  private void note(Done done) {
    complete &= done.complete();
    clean &= done.clean();
    for (Problem problem : done.problems()) {
      if (!problems.contains(problem)) {
        problems.add(problem); // a bad row is met by each model, but shown once
      }
    }
  }
}
