package assayer.run;

import assayer.core.manifest.Conformance;
import assayer.core.model.ModelSource;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.option.Place;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.run.Probing.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the models of a plan to conformance questions. */
public final class Prober {
  private Prober() {}

  /**
   * Asks every model that is reached by requests, in each of its roles.
   *
   * @return what was found, by "MODEL as ROLE", in the plan's order; nothing for a model of which
   *     no question is known
   */
  public static Map<String, List<ProbeFinding>> all(RunPlan plan) {
    return found(plan, When.ALL, Map.of(), Spending.unlimited());
  }

  /**
   * Asks what has to be asked before a run.
   *
   * @param earlier what earlier sessions of the run found, which is not asked again
   * @param spending where it is booked; a model for whose questions it has no room is not asked
   * @return the same as {@link #all}; nothing for a model that was not asked either
   * @throws ProblemException if a question failed and its failure is not put up with
   */
  static Map<String, List<ProbeFinding>> beforeRun(
      RunPlan plan, Map<String, List<ProbeFinding>> earlier, Spending spending) {
    Probing probing = plan.probing();
    Map<String, List<ProbeFinding>> found = found(plan, probing.when(), earlier, spending);
    List<Problem> problems = new ArrayList<>();
    found.forEach(
        (seat, findings) ->
            findings.stream()
                .filter(finding -> finding.status() == Status.FAIL)
                .filter(finding -> !probing.allowed().contains(finding.question()))
                .forEach(finding -> problems.add(problem(seat, finding))));
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return found;
  }

  /** One line for each seat that is put to questions before a run: about how many requests. */
  static List<String> lines(RunPlan plan) {
    List<String> lines = new ArrayList<>();
    for (Entry<?> entry : plan.entries()) {
      for (Seat seat : entry.seats()) {
        int calls = seat.source().probeCalls(seat.role());
        if (calls > 0 && isAsked(seat.source(), plan.probing().when())) {
          lines.add(
              "conformance questions to %s: about %s small requests before the run, unless --no-probe"
                  .formatted(name(seat), calls));
        }
      }
    }
    return lines.stream().distinct().toList();
  }

  private static boolean isAsked(ModelSource source, When when) {
    return switch (when) {
      case PAID -> source.paid();
      case ALL -> true;
      case NONE -> false;
    };
  }

  private static String name(Seat seat) {
    return Conformance.seat(seat.source().card().id(), seat.role().title());
  }

  private static Problem problem(String seat, ProbeFinding finding) {
    return new Problem(
        Place.NOWHERE,
        "%s: %s: %s; mend it, or run with --allow %s"
            .formatted(seat, finding.question(), finding.sentence(), finding.question()));
  }

  private static Map<String, List<ProbeFinding>> found(
      RunPlan plan, When when, Map<String, List<ProbeFinding>> earlier, Spending spending) {
    Map<String, List<ProbeFinding>> found = new LinkedHashMap<>();
    for (Entry<?> entry : plan.entries()) {
      for (Seat seat : entry.seats()) {
        if (seat.source().sends()) {
          String name = name(seat);
          List<ProbeFinding> known = earlier.getOrDefault(name, List.of());
          found.computeIfAbsent(
              name, n -> known.isEmpty() ? findings(plan, seat, when, spending) : known);
        }
      }
    }
    return found;
  }

  private static List<ProbeFinding> findings(
      RunPlan plan, Seat seat, When when, Spending spending) {
    ModelSource source = seat.source();
    boolean asked =
        isAsked(source, when) && spending.allows(name(seat), source.probeCalls(seat.role()));
    List<ProbeFinding> findings = asked ? source.probe(seat.role(), plan.conditions()) : List.of();
    findings.forEach(finding -> spending.settle(source, finding));
    return findings;
  }
}
