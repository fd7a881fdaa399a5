package assayer.run;

import assayer.core.comparison.Change;
import assayer.core.manifest.Manifest;
import assayer.core.model.CacheUse;
import assayer.core.model.ModelSource;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.reading.Results;
import assayer.run.compare.ManifestChanges;
import assayer.run.store.JobKey;
import assayer.run.store.RunFolder;
import assayer.run.store.RunStore;
import assayer.run.store.StoredObservations;
import assayer.run.verify.Caveats;
import assayer.run.verify.Draw;
import assayer.run.verify.ModelCheck;
import assayer.run.verify.ReadingChange;
import assayer.run.verify.ReadingChanges;
import assayer.run.verify.Rechecks;
import assayer.run.verify.Served;
import assayer.run.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Asks a share of a run again, of the models and the data as they are now, and says whether all of
 * it comes out the same. Touches nothing in the run's folder and takes no answer from a cache.
 */
public final class Verifier {
  private static final String ENVIRONMENT = "environment.";

  /** Of the surroundings, what says how a run was started and not what it ran on. */
  private static final Set<String> START = Set.of(ENVIRONMENT + "command", ENVIRONMENT + "file");

  private final Path folder;
  private final RunSpec spec;
  private final Manifest stored;
  private final Optional<Results> results;
  private final RunPlan plan;

  private Verifier(Plugins plugins, Path folder) {
    this.folder = folder;
    this.spec = RunSpecFile.read(folder);
    this.stored = RunFolder.manifest(folder);
    this.results = RunFolder.resultsIfAny(folder);
    this.plan = plan(plugins);
  }

  /**
   * Verifies a run.
   *
   * @param share of the settled asks of each model to draw, within (0, 1]
   * @param seed the draw's; the run's own if empty
   * @param progress where it is told how it goes
   * @throws ProblemException if the folder holds no run or no answer, or its run file, models or
   *     data cannot be opened any more
   */
  public static Verification verify(
      Plugins plugins, Path folder, double share, OptionalLong seed, Progress progress) {
    return new Verifier(plugins, folder).verify(share, seed, progress);
  }

  private RunPlan plan(Plugins plugins) {
    Overrides then = spec.overrides();
    Overrides now =
        new Overrides(
            then.limit(),
            then.models(),
            then.suites(),
            then.seed(),
            OptionalInt.empty(),
            CacheUse.IGNORE,
            new Probing(Probing.When.NONE, Set.of()));
    try {
      return Planner.plan(plugins, new RunSpec(spec.source(), spec.folder(), spec.text(), now));
    } catch (ProblemException e) {
      List<Problem> problems = new ArrayList<>(e.problems());
      problems.add(
          new Problem(
              Place.of(folder.toString()),
              "this run can no longer be asked, so it cannot be verified; see above"));
      throw new ProblemException(problems);
    }
  }

  private Verification verify(double share, OptionalLong seed, Progress progress) {
    long drawnBy = seed.orElse(stored.seed());
    Draw draw = Draw.of(new StoredObservations(List.of(folder)), share, drawnBy);
    if (draw.isEmpty()) {
      throw new ProblemException(
          Place.of(folder.toString()),
          "the run has no answer yet, so there is nothing to verify; `assayer run` goes on with"
              + " it");
    }
    Rechecks rechecks = new Rechecks(draw);
    Stop stop = new Stop();
    try (RunStore store = RunStore.reading(folder);
        Session session =
            new Session(plan, store, progress, stop, new AskingAgain(store, draw, rechecks))) {
      Runner.Outcome now = Runner.again(plan, session);
      return verification(share, drawnBy, rechecks, now, stop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Verification verification(
      double share, long seed, Rechecks rechecks, Runner.Outcome now, Stop stop) {
    List<Change> changes = changes(rechecks);
    List<ModelCheck> models = checks(rechecks);
    Optional<List<ReadingChange>> readings = readings(models, now.results());
    List<String> notes = new ArrayList<>();
    stop.reason().ifPresent(notes::add);
    notes.addAll(fileNotes());
    sources()
        .forEach(
            (id, source) ->
                notes.addAll(
                    Caveats.of(id, source.card().facts(), source.sends(), rechecks.served(id))));
    now.problems().stream()
        .map(Problem::toString)
        .filter(p -> !notes.contains(p))
        .forEach(notes::add);
    return new Verification(
        stored.run(),
        stored.digest(),
        share,
        seed,
        changes.stream().filter(change -> !isSurrounding(change)).toList(),
        changes.stream().filter(Verifier::isSurrounding).toList(),
        models,
        readings.isPresent(),
        readings.orElse(List.of()),
        notes);
  }

  /** What was found by conformance questions is not asked again, so it is no change. */
  private List<Change> changes(Rechecks rechecks) {
    List<Change> changes = new ArrayList<>();
    Manifest now = plan.manifest().withProbes(stored.probes());
    ManifestChanges.between(stored, now).stream()
        .filter(change -> !START.contains(change.path()))
        .forEach(changes::add);
    for (String model : sources().keySet()) {
      Served served = rechecks.served(model);
      served.change(model).ifPresent(changes::add);
    }
    return changes;
  }

  private static boolean isSurrounding(Change change) {
    return change.path().startsWith(ENVIRONMENT);
  }

  private Map<String, ModelSource> sources() {
    Map<String, ModelSource> sources = new LinkedHashMap<>();
    for (Entry<?> entry : plan.entries()) {
      entry.seats().forEach(seat -> sources.put(seat.source().card().id(), seat.source()));
    }
    return sources;
  }

  private List<ModelCheck> checks(Rechecks rechecks) {
    List<ModelCheck> checks = new ArrayList<>();
    for (Entry<?> entry : plan.entries()) {
      for (Seat seat : entry.seats()) {
        JobKey job = new JobKey(entry.number(), seat.source().card().id());
        checks.add(rechecks.check(job, entry.suite().id(), entry.dataset().card().name()));
      }
    }
    return checks;
  }

  /** Readings of part of the asks would differ for that reason alone, and are not compared. */
  private Optional<List<ReadingChange>> readings(List<ModelCheck> models, Results now) {
    boolean allPut = models.stream().allMatch(m -> m.unanswered() + m.notPut() == 0);
    return results
        .filter(then -> then.complete() && allPut)
        .map(then -> ReadingChanges.between(then.results(), now.results()));
  }

  /** The run is verified as it was written then; who has changed the file since should know. */
  private List<String> fileNotes() {
    Path name = Path.of(spec.source()).getFileName();
    if (name == null) {
      return List.of();
    }
    Path file = spec.folder().resolve(name);
    try {
      return Files.isRegularFile(file) && !Files.readString(file).equals(spec.text())
          ? List.of(name + " has been changed since; the run is verified as it was written then")
          : List.of();
    } catch (IOException e) {
      return List.of(name + " cannot be read any more; the run is verified as it was written then");
    }
  }
}
