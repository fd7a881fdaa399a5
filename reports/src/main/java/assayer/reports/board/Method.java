package assayer.reports.board;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.reports.shown.Shortest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says once for a whole table at which level its intervals stand and how they were made. */
public final class Method {
  private static final String NONE = "no intervals";

  private Method() {}

  /** {@code 95 % intervals (Wilson)}, or that there are none. */
  public static String of(Collection<Estimate> estimates) {
    List<Estimate> bounded = estimates.stream().filter(e -> e.interval().isPresent()).toList();
    if (bounded.isEmpty()) {
      return NONE;
    }
    return levels(bounded) + " % intervals (" + methods(bounded) + ")";
  }

  /** What the bars of a picture are, as the start of a sentence. */
  public static String bars(Collection<Estimate> estimates) {
    String made = of(estimates);
    return made.equals(NONE) ? "There are " + made : "Bars are " + made;
  }

  private static String levels(List<Estimate> bounded) {
    return bounded.stream()
        .flatMap(e -> e.interval().stream())
        .mapToDouble(Interval::level)
        .distinct()
        .sorted()
        .mapToObj(level -> Shortest.of(StrictMath.round(level * 1e6) / 1e4))
        .collect(Collectors.joining(" or "));
  }

  private static String methods(List<Estimate> bounded) {
    return bounded.stream()
        .map(estimate -> word(estimate.method()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** A method as people write it; one without another name as it is. */
  public static String word(String method) {
    return switch (method) {
      case "wilson" -> "Wilson";
      case "clopper-pearson" -> "Clopper-Pearson";
      case "wilson-combined" -> "Wilson combined";
      case "wilson-effective-t" -> "Wilson by effective n";
      case "mover" -> "MOVER";
      case "student-t" -> "Student's t";
      case "fisher-z-influence" -> "Fisher's z";
      case "student-t-half-row" -> "Student's t with half a row more";
      case "student-t-or-exact" -> "Student's t or exact";
      case "bootstrap-bca" -> "bootstrap BCa";
      case "bootstrap-degenerate" -> "none: no spread";
      case "tango" -> "Tango";
      case "mcnemar-exact" -> "McNemar, exact";
      case "sign-flip-exact" -> "sign flips, exact";
      case "sign-flip-monte-carlo" -> "sign flips, drawn";
      case "betting-mixture-sequence" -> "betting at each look";
      case "betting-mixture-sequence-without-replacement" -> "betting on these items alone";
      case "paired-t" -> "paired t";
      default -> method;
    };
  }
}
