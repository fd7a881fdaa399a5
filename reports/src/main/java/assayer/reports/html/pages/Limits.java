package assayer.reports.html.pages;

import assayer.core.manifest.Conformance;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.outcome.Tally;
import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Results;
import assayer.core.reading.SuiteResult;
import assayer.reports.board.Caution;
import assayer.reports.board.Leaderboard;
import assayer.reports.html.Origins.Origin;
import assayer.reports.shown.Counts;
import assayer.reports.shown.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** What keeps a run's numbers from meaning more than they do, one phrase each. */
final class Limits {
  private Limits() {}

  static List<String> of(Results run, List<Leaderboard> boards) {
    List<String> limits = new ArrayList<>();
    if (!run.complete()) {
      limits.add("The run is partial: not every ask is settled.");
    }
    addCount(limits, run, Tally::rowsRejected, "rows could not be read");
    addCount(limits, run, t -> t.asks() - t.answered(), "asks have no answer");
    addNear(limits, boards);
    addCautions(limits, run);
    addFlags(limits, run);
    addProbes(limits, run);
    if (!run.manifest().skipped().isEmpty()) {
      limits.add(
          Counts.of(run.manifest().skipped().size(), "model was", "models were") + " not seated.");
    }
    if (limits.isEmpty()) {
      limits.add("None that the run could tell. An interval covers the draw of items alone.");
    }
    return limits;
  }

  private static void addCount(
      List<String> limits, Results run, ToLongFunction<Tally> of, String what) {
    long count = run.results().stream().map(SuiteResult::tally).mapToLong(of).sum();
    if (count > 0) {
      limits.add("%s %s, over all results.".formatted(Counts.of(count), what));
    }
  }

  private static void addNear(List<String> limits, List<Leaderboard> boards) {
    for (Leaderboard board : boards) {
      long near = board.entries().stream().filter(board::isNearControl).count();
      if (near > 0) {
        limits.add(
            "%s: %s not clear the best control."
                .formatted(board.title(), Counts.of(near, "model does", "models do")));
      }
    }
  }

  private static void addCautions(List<String> limits, Results run) {
    Set<String> said = new TreeSet<>();
    for (SuiteResult row : run.results()) {
      Origin origin = new Origin(run, row.model(), "");
      Caution.of(row, origin.facts(), origin.dataset(row), true, Optional.empty()).stream()
          .map(Caution::note)
          .forEach(note -> said.add(row.model() + ": " + note.text() + "."));
    }
    limits.addAll(said);
  }

  private static void addFlags(List<String> limits, Results run) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    run.results().stream()
        .flatMap(result -> result.readings().stream())
        .flatMap(r -> Optional.of(r.reading()).flatMap(Reading::estimate).stream())
        .map(Estimate::flags)
        .forEach(flags::addAll);
    flags.forEach(flag -> limits.add("Some numbers: " + Words.flag(flag) + "."));
  }

  private static void addProbes(List<String> limits, Results run) {
    for (Conformance found : run.manifest().conformance()) {
      if (!found.isProbed()) {
        limits.add(found.seat() + ": no conformance question was put.");
      } else if (!found.with(Status.FAIL).isEmpty()) {
        limits.add(found.seat() + ": a failed conformance question was put up with.");
      }
    }
  }
}
