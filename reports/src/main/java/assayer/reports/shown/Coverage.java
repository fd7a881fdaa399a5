package assayer.reports.shown;

import assayer.core.outcome.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What became of the asks of a model, in words. */
public final class Coverage {
  private Coverage() {}

  /** Per cent of the asks that were answered, rounded down: 100 means all. */
  public static String percent(Tally tally) {
    if (tally.asks() == 0) {
      return "—";
    }
    BigDecimal share =
        BigDecimal.valueOf(tally.answered())
            .scaleByPowerOfTen(2)
            .divide(BigDecimal.valueOf(tally.asks()), 1, RoundingMode.DOWN);
    return tally.answered() == tally.asks() ? "100" : share.toPlainString();
  }

  /** The asks that were not answered, by what happened: {@code 12 refused, 3 failed}. */
  public static String missing(Tally tally) {
    if (tally.asks() == 0) {
      return "nothing asked";
    }
    List<String> parts = new ArrayList<>();
    addUnlessZero(parts, tally.refused(), " refused");
    addUnlessZero(parts, tally.unparsed(), " unparsed");
    addUnlessZero(parts, tally.failed(), " failed");
    return parts.isEmpty() ? "all answered" : String.join(", ", parts);
  }

  private static void addUnlessZero(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(Counts.of(count) + what);
    }
  }
}
