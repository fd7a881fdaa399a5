package assayer.tests.bench;

import assayer.metrics.interval.StudentT;
import assayer.metrics.mean.Moments;
import assayer.metrics.sequential.AsymptoticSequence;
import assayer.metrics.sequential.BettingTest;
import assayer.metrics.sequential.ConfidenceSequence;
import assayer.metrics.sequential.Decision;
import assayer.metrics.sequential.EmpiricalBernstein;
import assayer.metrics.sequential.HoeffdingMixture;
import assayer.metrics.sequential.Sprt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Tests of a share against its true value, looked at after every row. */
final class EveryLook {
  private static final int LAST = FalseAlarms.ROWS[FalseAlarms.ROWS.length - 1];
  private static final double EVIDENCE = -Math.log(FalseAlarms.ALPHA);
  private static final double[] QUANTILES =
      IntStream.rangeClosed(0, LAST)
          .mapToDouble(n -> n < 2 ? 0 : StudentT.withDefaults().halfWidth(1, n - 1))
          .toArray();

  private EveryLook() {}

  /** A test of a share. */
  private interface Looks {
    /** Adds a row, then looks: whether the true share is rejected now. */
    boolean rejectsAfter(double row);
  }

  private interface Start {
    Looks looks(double p);
  }

  static Map<String, FalseAlarms.Trial> trials() {
    double alpha = FalseAlarms.ALPHA;
    Map<String, FalseAlarms.Trial> trials = new LinkedHashMap<>();
    trials.put("SPRT of p against p + p(1-p)/2", drawn(EveryLook::sprt));
    trials.put("empirical Bernstein", drawn(sequence(() -> EmpiricalBernstein.of(alpha))));
    trials.put("betting", drawn(EveryLook::betting));
    trials.put("betting, one-sided", drawn(EveryLook::oneSided));
    trials.put("betting, all 1000 rows without replacement", EveryLook::finite);
    trials.put("Hoeffding mixture, rho 10", drawn(sequence(() -> HoeffdingMixture.of(alpha, 10))));
    trials.put(
        "asymptotic, rho squared 0.1, from row 30",
        drawn(sequence(() -> AsymptoticSequence.of(alpha, 0.1))));
    trials.put("*ordinary t interval, for contrast*", drawn(EveryLook::ordinary));
    return trials;
  }

  private static FalseAlarms.Trial drawn(Start start) {
    return (draws, p) -> alarms(start.looks(p), () -> draws.nextDouble() < p ? 1 : 0);
  }

  private static boolean[] alarms(Looks looks, DoubleSupplier rows) {
    int row = 1;
    while (row <= LAST && !looks.rejectsAfter(rows.getAsDouble())) {
      row++;
    }
    boolean[] alarms = new boolean[FalseAlarms.ROWS.length];
    for (int n = 0; n < alarms.length; n++) {
      alarms[n] = row <= FalseAlarms.ROWS[n];
    }
    return alarms;
  }

  private static Looks sprt(double p) {
    Sprt test = Sprt.of(p, p + p * (1 - p) / 2, FalseAlarms.ALPHA, 0.1);
    return row -> {
      test.add(row == 1);
      return test.decision() == Decision.PASS;
    };
  }

  private static Start sequence(Supplier<ConfidenceSequence> kind) {
    return p -> {
      ConfidenceSequence sequence = kind.get();
      return row -> {
        sequence.add(row);
        return sequence.decision(p) != Decision.CONTINUE;
      };
    };
  }

  private static Looks betting(double p) {
    return betting(BettingTest.withDefaults().withAlpha(FalseAlarms.ALPHA).start(p));
  }

  private static Looks oneSided(double p) {
    return betting(BettingTest.withDefaults().withAlpha(FalseAlarms.ALPHA).oneSided().start(p));
  }

  private static Looks betting(BettingTest test) {
    return row -> {
      test.add(row);
      return test.logEvidence() >= EVIDENCE;
    };
  }

  /** A deck of rows with exactly the share p, dealt to the end. */
  private static boolean[] finite(SplittableRandom draws, double p) {
    int[] left = {LAST, (int) Math.round(LAST * p)};
    Looks looks =
        betting(
            BettingTest.withDefaults()
                .withAlpha(FalseAlarms.ALPHA)
                .withPopulation(LAST)
                .start(left[1] / (double) LAST));
    return alarms(
        looks,
        () -> {
          boolean right = draws.nextInt(left[0]) < left[1];
          left[0]--;
          left[1] -= right ? 1 : 0;
          return right ? 1 : 0;
        });
  }

  private static Looks ordinary(double p) {
    Moments mean = new Moments();
    return row -> {
      mean.add(row);
      int n = (int) mean.n();
      double half = n < 2 ? 0 : Math.sqrt(mean.squares() / n / (n - 1)) * QUANTILES[n];
      return half > 0 && Math.abs(mean.mean() - p) > half;
    };
  }
}
