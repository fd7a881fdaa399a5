package assayer.reports.board;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.SuiteResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How the overall figure of a board follows from its sections. Found by making it again, so that a
 * page never states a rule its numbers do not obey.
 */
public enum Total {
  /** No model has a value in more than one section, so there is nothing to put together. */
  WHOLE("The overall figure is measured on the whole dataset."),
  /** Sum of n times value, over the sum of n. */
  POOLED("The overall figure counts every item the same."),
  /** The plain mean of the sections. */
  MEAN_OF_SECTIONS("The overall figure is the plain mean of the sections."),
  /** Neither of these. */
  WEIGHTED("The overall figure weighs its parts as suite and dataset prescribe.");

  private static final double ROUNDING = 1e-9;

  private final String sentence;

  Total(String sentence) {
    this.sentence = sentence;
  }

  /** For a caption. */
  public String sentence() {
    return sentence;
  }

  /** The rule that gives the overall headline of all models of a board. */
  public static Total of(Leaderboard board) {
    List<SuiteResult> measured =
        board.entries().stream()
            .filter(e -> e.estimate().isPresent())
            .map(Entry::result)
            .filter(r -> sections(r).size() > 1)
            .toList();
    if (measured.isEmpty()) {
      return WHOLE;
    }
    if (measured.stream().allMatch(isMadeBy(Total::pooled))) {
      return POOLED;
    }
    return measured.stream().allMatch(isMadeBy(Total::mean)) ? MEAN_OF_SECTIONS : WEIGHTED;
  }

  private static Predicate<SuiteResult> isMadeBy(ToDoubleFunction<List<Estimate>> rule) {
    return result -> {
      Optional<Estimate> overall =
          result.reading(SectionReading.OVERALL, result.headline()).flatMap(Reading::estimate);
      double made = rule.applyAsDouble(sections(result));
      return overall.filter(o -> Math.abs(o.value() - made) <= ROUNDING).isPresent();
    };
  }

  private static List<Estimate> sections(SuiteResult result) {
    return result.readings().stream()
        .filter(r -> r.metric().equals(result.headline()))
        .filter(r -> !r.section().equals(SectionReading.OVERALL))
        .flatMap(r -> r.reading().estimate().stream())
        .toList();
  }

  private static double pooled(List<Estimate> sections) {
    double units = sections.stream().mapToDouble(Estimate::n).sum();
    return sections.stream().mapToDouble(e -> e.value() * e.n()).sum() / units;
  }

  private static double mean(List<Estimate> sections) {
    return sections.stream().mapToDouble(Estimate::value).sum() / sections.size();
  }
}
