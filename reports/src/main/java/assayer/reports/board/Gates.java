package assayer.reports.board;

import assayer.core.reading.GateVerdict;
import assayer.core.reading.GateVerdict.Decision;
import assayer.reports.shown.Counts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The gates of a run, what needs attention first.
 *
 * @param verdicts failed ones, then inconclusive ones, then passed ones
 */
public record Gates(List<GateVerdict> verdicts) {
  private static final List<Decision> URGENCY =
      List.of(Decision.FAIL, Decision.INCONCLUSIVE, Decision.PASS);

  /** Sorts the verdicts. */
  public Gates {
    verdicts =
        verdicts.stream()
            .sorted(Comparator.comparingInt(v -> URGENCY.indexOf(v.decision())))
            .toList();
  }

  /** What they amount to: the worst of them; empty without gates. */
  public Optional<Decision> worst() {
    return verdicts.stream().map(GateVerdict::decision).findFirst();
  }

  /** The verdict line: {@code 1 of 3 gates failed}. */
  public String summary() {
    long failed = count(Decision.FAIL);
    long open = count(Decision.INCONCLUSIVE);
    if (verdicts.isEmpty()) {
      return "No gates were asked for";
    }
    if (failed == 0 && open == 0) {
      return verdicts.size() == 1 ? "The gate passed" : "All " + of() + " passed";
    }
    String first = failed > 0 ? failed + " of " + of() + " failed" : "";
    String second = open > 0 ? open + " of " + of() + " inconclusive" : "";
    return failed > 0 && open > 0 ? first + ", " + open + " inconclusive" : first + second;
  }

  private String of() {
    return Counts.of(verdicts.size(), "gate", "gates");
  }

  private long count(Decision decision) {
    return verdicts.stream().filter(v -> v.decision() == decision).count();
  }

  /** A verdict in a word. */
  public static String word(Decision decision) {
    return switch (decision) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case INCONCLUSIVE -> "inconclusive";
    };
  }
}
