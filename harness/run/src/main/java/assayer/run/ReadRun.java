package assayer.run;

import assayer.core.comparison.Setting;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.reading.Results;
import assayer.core.suite.Suite;
import assayer.run.compare.Contender;
import assayer.run.store.RunFolder;
import assayer.run.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run's folder, open for reading alone, with the plan it was done by.
 *
 * @param folder where it lies, as it was named
 * @param plan its plan, items to be read with their text
 * @param store what its models said
 * @param session asks nobody
 */
record ReadRun(Path folder, RunPlan plan, RunStore store, Session session)
    implements AutoCloseable {

  /**
   * Opens one.
   *
   * @throws ProblemException if the folder holds no run, or what it was done with has changed
   */
  static ReadRun open(Plugins plugins, Path folder) {
    return open(plugins, folder, Optional.empty());
  }

  /**
   * The same of a run that may have been done elsewhere.
   *
   * @param beside where its relative paths lead to, if the folder they led to then is not there
   */
  static ReadRun open(Plugins plugins, Path folder, Optional<Path> beside) {
    return of(plan(plugins, folder, beside), folder);
  }

  /** Of a run that was just done; models that looked at no text left it unread. */
  static ReadRun of(RunPlan plan, Path folder) {
    RunStore store = RunStore.reading(folder);
    Session session = new Session(plan, store, Progress.NONE);
    return new ReadRun(folder, plan, store, session);
  }

  /** What is wrong with a run file does not say whose it is, so that is added. */
  private static RunPlan plan(Plugins plugins, Path folder, Optional<Path> beside) {
    try {
      return Runner.planAgain(plugins, folder, beside, true);
    } catch (ProblemException e) {
      List<Problem> problems = new ArrayList<>(e.problems());
      if (problems.stream().noneMatch(p -> p.place().source().startsWith(folder.toString()))) {
        problems.add(
            new Problem(
                Place.of(folder.toString()),
                "this run can no longer be scored, so it cannot be compared; see above"));
      }
      throw new ProblemException(problems);
    }
  }

  List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>();
    for (Entry<?> entry : plan.entries()) {
      entry.seats().forEach(seat -> contenders.add(contender(entry, seat)));
    }
    return contenders;
  }

  /** Under which rules an entry is scored. */
  static Setting setting(Entry<?> entry) {
    Suite<?> suite = entry.suite();
    return new Setting(
        suite.id(),
        suite.version(),
        suite.headline(),
        suite.direction(suite.headline()),
        entry.dataset().card().name(),
        entry.policy(),
        suite.options());
  }

  /** A seat of a plan as it is compared. */
  static Contender contender(Entry<?> entry, Seat seat) {
    return new Contender(
        entry.number(),
        setting(entry),
        entry.dataset().card().digest(),
        seat.source().card().id(),
        seat.source().card().control());
  }

  /** Whether what is stored is all that is wanted, as far as that cannot be seen from it. */
  boolean isWhole() {
    return !plan.stop().isEarly()
        || RunFolder.resultsIfAny(folder).filter(Results::complete).isPresent();
  }

  Entry<?> entry(Contender contender) {
    return plan.entries().stream()
        .filter(e -> e.number() == contender.entry())
        .findFirst()
        .orElseThrow();
  }

  static Seat seat(Entry<?> entry, Contender contender) {
    return entry.seats().stream()
        .filter(s -> s.source().card().id().equals(contender.model()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    session.close();
    try {
      store.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
