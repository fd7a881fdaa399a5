package assayer.metrics.discrimination;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.mean.CreditMean;
import java.util.function.ToDoubleBiFunction;

/**
 * A judge that sees every pair in both orders. Verdicts are by candidate, not by place. The two
 * orders of a pair are one unit, so intervals are over pairs.
 */
public final class BothOrders implements Aggregate<BothOrders> {
  private static final Verdict[] VERDICTS = Verdict.values();

  /** Pairs by the verdict with the right one first and the one with the wrong one first. */
  private final long[][] pairs = new long[VERDICTS.length][VERDICTS.length];

  /** Adds a pair by its two verdicts: with the right candidate shown first, and with the other. */
  public void add(Verdict rightFirst, Verdict wrongFirst) {
    pairs[rightFirst.place()][wrongFirst.place()]++;
  }

  @Override
  public BothOrders combine(BothOrders other) {
    for (int i = 0; i < VERDICTS.length; i++) {
      for (int j = 0; j < VERDICTS.length; j++) {
        pairs[i][j] += other.pairs[i][j];
      }
    }
    return this;
  }

  /** How many pairs. */
  public long n() {
    long n = 0;
    for (long[] row : pairs) {
      for (long count : row) {
        n += count;
      }
    }
    return n;
  }

  /** How many pairs have these verdicts. */
  public long count(Verdict rightFirst, Verdict wrongFirst) {
    return pairs[rightFirst.place()][wrongFirst.place()];
  }

  /**
   * Share of pairs with one verdict in both orders, ties included, with the interval of {@link
   * ShareInterval#share}.
   */
  public Reading consistency(double level) {
    long same = 0;
    for (Verdict verdict : VERDICTS) {
      same += count(verdict, verdict);
    }
    return ShareInterval.share(same, n(), level);
  }

  /** Share of pairs right in both orders, with the interval of {@link ShareInterval#share}. */
  public Reading consistentAccuracy(double level) {
    return ShareInterval.share(count(Verdict.RIGHT, Verdict.RIGHT), n(), level);
  }

  /** Mean over both orders of 1 if right and 1/2 if tied; {@link CreditMean} over pairs. */
  public Reading meanAccuracy(double level) {
    return mean((first, second) -> (first.credit() + second.credit()) / 2, level);
  }

  /**
   * (Wins of the right one shown first - its wins shown second) / n, within [-1, 1]: 0 without an
   * effect of place, above 0 where the first place is favoured. The interval is that of {@link
   * CreditMean} over pairs, on the scale from -1 to 1.
   */
  public Reading firstPositionExcess(double level) {
    Reading credit = mean((first, second) -> (1.0 + win(first) - win(second)) / 2, level);
    return credit instanceof Estimate estimate ? estimate.scaled(2, -1) : credit;
  }

  private static int win(Verdict verdict) {
    return verdict == Verdict.RIGHT ? 1 : 0;
  }

  private Reading mean(ToDoubleBiFunction<Verdict, Verdict> value, double level) {
    CreditMean mean = new CreditMean();
    for (Verdict first : VERDICTS) {
      for (Verdict second : VERDICTS) {
        mean.add(value.applyAsDouble(first, second), count(first, second));
      }
    }
    return mean.reading(level);
  }
}
