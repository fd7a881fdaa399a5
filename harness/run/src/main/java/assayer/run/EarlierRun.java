package assayer.run;

import static java.util.stream.Collectors.joining;

import assayer.core.dataset.Dataset;
import assayer.core.item.CritiqueCase;
import assayer.core.item.Item;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.option.ProblemException;
import assayer.core.option.Spelling;
import assayer.run.store.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An earlier run as the dataset of a later one: {@code {run: DIR, suite: ID, model: ID}}, and
 * {@code entry: N} where the suite stands there more than once. Its data is opened again as it was
 * then, or not at all.
 */
final class EarlierRun {
  private static final String RUN = "run";
  private static final String SUITE = "suite";
  private static final String MODEL = "model";
  private static final String ENTRY = "entry";
  private static final List<Role> ROLES = List.of(Role.REVIEWER, Role.REFINER);

  private final Plugins plugins;
  private final Options options;

  /**
   * @param options what a run file says of the dataset
   */
  EarlierRun(Plugins plugins, Options options) {
    this.plugins = plugins;
    this.options = options;
  }

  /** Whether a run file means a run. */
  static boolean isMeant(Options dataset) {
    return dataset.has(RUN);
  }

  /** The items of that run with what its model said of them; empty if a problem was noted. */
  <I extends Item> Optional<Dataset<I>> open(Class<I> kind) {
    int before = options.problems().list().size();
    String suite = options.requiredText(SUITE);
    String model = options.requiredText(MODEL);
    OptionalLong number = options.whole(ENTRY, 1, Integer.MAX_VALUE);
    Optional<Path> folder = options.path(RUN);
    options.finish();
    if (options.problems().list().size() > before || folder.isEmpty()) {
      return Optional.empty();
    }
    if (kind != CritiqueCase.class) {
      options.problem(
          RUN,
          "an earlier run gives critique cases, which this suite does not read; choose a suite of"
              + " critics");
      return Optional.empty();
    }
    return plan(folder.get())
        .flatMap(
            plan ->
                entry(plan, suite, model, number)
                    .flatMap(entry -> dataset(folder.get(), plan, entry, model, kind)));
  }

  private Optional<RunPlan> plan(Path folder) {
    if (!RunFolder.isRun(folder)) {
      options.problem(RUN, "no run is in " + folder + "; do it first with `assayer run`");
      return Optional.empty();
    }
    if (!isComplete(folder)) {
      options.problem(RUN, "the run in " + folder + " is not complete; `assayer run` goes on");
      return Optional.empty();
    }
    try {
      return Optional.of(Runner.planAgain(plugins, folder, true));
    } catch (ProblemException e) {
      e.problems().forEach(options.problems()::add);
      options.problem(RUN, "the run in " + folder + " can no longer be read, as other lines say");
      return Optional.empty();
    }
  }

  private static boolean isComplete(Path folder) {
    try {
      return RunFolder.results(folder).complete();
    } catch (ProblemException e) {
      return false; // it was cut off before there were any
    }
  }

  private Optional<Entry<?>> entry(RunPlan plan, String suite, String model, OptionalLong number) {
    List<Entry<?>> named =
        plan.entries().stream().filter(e -> e.suite().id().equals(suite)).toList();
    if (named.isEmpty()) {
      List<String> known = plan.entries().stream().map(e -> e.suite().id()).toList();
      options.problem(SUITE, Spelling.unknown("suite of that run", suite, known));
      return Optional.empty();
    }
    List<Entry<?>> seating = named.stream().filter(e -> seat(e, model).isPresent()).toList();
    if (seating.isEmpty()) {
      List<String> known =
          named.stream().flatMap(e -> e.seats().stream()).map(EarlierRun::id).toList();
      options.problem(MODEL, Spelling.unknown("model of that suite", model, known));
      return Optional.empty();
    }
    List<Entry<?>> chosen =
        seating.stream().filter(e -> number.isEmpty() || e.number() == number.getAsLong()).toList();
    if (chosen.size() != 1) {
      options.problem(
          number.isEmpty() ? SUITE : ENTRY,
          "\"%s\" asked \"%s\" in %s; name one of them with entry: %s"
              .formatted(
                  suite,
                  model,
                  seating.stream().map(EarlierRun::line).collect(joining(", ")),
                  seating.get(0).number()));
      return Optional.empty();
    }
    return Optional.of(chosen.get(0));
  }

  private static String line(Entry<?> entry) {
    return "entry " + entry.number() + " on " + entry.dataset().card().name();
  }

  private static String id(Seat seat) {
    return seat.source().card().id();
  }

  private static Optional<Seat> seat(Entry<?> entry, String model) {
    return entry.seats().stream().filter(s -> id(s).equals(model)).findFirst();
  }

  private <I extends Item> Optional<Dataset<I>> dataset(
      Path folder, RunPlan plan, Entry<?> entry, String model, Class<I> kind) {
    Seat seat = seat(entry, model).orElseThrow();
    if (entry.suite().kind() != CritiqueCase.class || !ROLES.contains(seat.role())) {
      options.problem(
          SUITE,
          "in \"%s\" \"%s\" was asked as %s, whose answers are no critiques; name one that was asked as reviewer or refiner"
              .formatted(entry.suite().id(), model, seat.role().title()));
      return Optional.empty();
    }
    if (plan.hides(entry.number())) {
      options.problem(RUN, "the items of that run are hidden, so nothing goes on with them");
      return Optional.empty();
    }
    if (!entry.dataset().card().carriesText()) {
      options.problem(RUN, "the data of that run has no texts, so there is nothing to go on with");
      return Optional.empty();
    }
    return Optional.of(new SecondStage<>(folder, plan, entry, seat, kind));
  }
}
