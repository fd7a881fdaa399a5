package assayer.junit.run;

import assayer.core.option.ProblemException;
import assayer.run.Baselines;
import assayer.run.Planner;
import assayer.run.Plugins;
import assayer.run.Progress;
import assayer.run.Reports;
import assayer.run.RunPlan;
import assayer.run.RunSpec;
import assayer.run.Runner;
import assayer.run.Stop;
import assayer.run.gate.Gate;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does a run for tests.
 *
 * <p>What an earlier run of the same name left in the folder is removed first, unless it is this
 * very run, cut off: a test measures anew. One whose gates passed is kept beside, for gates against
 * the last passing run. Only gates that the file and the tests name are decided, and all of them
 * together, whichever tests were asked for.
 *
 * @param spec the run file as it was when tests were looked for
 * @param gates stand behind those of the file
 * @param folder where it goes
 * @param timeout how long it may take
 */
public record TestRun(RunSpec spec, List<Gate> gates, Path folder, Optional<Duration> timeout) {
  private static final String RESULTS = "results.json";

  /** How long a run may take to end after it was told to. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** Copies the list. */
  public TestRun {
    gates = List.copyOf(gates);
  }

  /**
   * Does it in a thread of its own and waits.
   *
   * @throws ProblemException if it cannot be done as it is written
   * @throws IllegalStateException if it broke, or did not end in time though it was told to
   */
  public RunResult carryOut() {
    Stop stop = new Stop();
    CompletableFuture<RunResult> done = new CompletableFuture<>();
    Thread thread = new Thread(() -> carryOut(stop, done), "assayer-run");
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      return await(done, stop);
    } catch (InterruptedException e) {
      stop.because("the run was interrupted");
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted; see " + folder, e);
    }
  }

  private void carryOut(Stop stop, CompletableFuture<RunResult> done) {
    try {
      done.complete(carriedOut(stop));
    } catch (Throwable e) { // every end must reach the thread that waits
      done.completeExceptionally(e);
    }
  }

  private RunResult await(CompletableFuture<RunResult> done, Stop stop)
      throws InterruptedException {
    try {
      return timeout.isEmpty()
          ? done.get()
          : done.get(timeout.get().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String late = "the time limit of " + timeout.orElseThrow() + " was reached";
      stop.because(late);
      return afterGrace(done, late);
    } catch (ExecutionException e) {
      throw broken(e);
    }
  }

  private RunResult afterGrace(CompletableFuture<RunResult> done, String late)
      throws InterruptedException {
    try {
      return done.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          late + ", and the run did not end; what was done is stored in " + folder, e);
    } catch (ExecutionException e) {
      throw broken(e);
    }
  }

  private static RuntimeException broken(ExecutionException e) {
    return e.getCause() instanceof ProblemException problems
        ? problems
        : new IllegalStateException("the run broke: " + e.getCause(), e.getCause());
  }

  private RunResult carriedOut(Stop stop) {
    Plugins plugins = Plugins.find();
    RunPlan plan = Planner.plan(plugins, spec, gates);
    makeRoom(plan);
    Runner.Outcome outcome = Runner.run(plan, folder, Progress.NONE, stop);
    Map<String, Path> pages = Reports.write(plugins, plan, outcome.results(), folder);
    return new RunResult(
        outcome.results(),
        outcome.decided(),
        trouble(outcome, stop),
        outcome.problems(),
        folder,
        files(pages));
  }

  private void makeRoom(RunPlan plan) {
    boolean cutOff =
        RunFolder.isRun(folder)
            && RunFolder.manifest(folder).digest().equals(plan.manifest().digest())
            && !finished();
    try {
      if (!cutOff) {
        Baselines.makeRoom(folder, plan.name());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean finished() {
    return Files.exists(folder.resolve(RESULTS)) && RunFolder.results(folder).complete();
  }

  private static Optional<String> trouble(Runner.Outcome outcome, Stop stop) {
    if (!outcome.results().complete()) {
      return Optional.of("the run did not finish" + stop.reason().map(w -> ": " + w).orElse(""));
    }
    if (!outcome.clean()) {
      return Optional.of("every ask is answered, but not every answer belongs to an ask");
    }
    return stop.reason();
  }

  private List<Path> files(Map<String, Path> pages) {
    List<Path> files = new ArrayList<>();
    Optional.ofNullable(pages.get("html")).ifPresent(files::add);
    files.add(folder.resolve(RESULTS));
    pages.values().stream().filter(page -> !files.contains(page)).forEach(files::add);
    return files;
  }
}
