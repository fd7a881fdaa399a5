package assayer.metrics.aggregate;

import assayer.metrics.discrimination.BinnedAuroc;
import assayer.metrics.discrimination.BothOrders;
import assayer.metrics.discrimination.PairwiseAccuracy;
import assayer.metrics.discrimination.ScoreScale;
import assayer.metrics.discrimination.TopOneAccuracy;
import assayer.metrics.discrimination.Verdict;
import assayer.metrics.mean.Share;
import assayer.metrics.noise.VerifierErrors;
import assayer.metrics.probability.BalanceScore;
import assayer.metrics.probability.Brier;
import assayer.metrics.probability.CalibrationError;
import assayer.metrics.probability.DistributionalCorrectness;
import assayer.metrics.probability.EqualWidthBins;
import assayer.metrics.probability.LogLoss;
import assayer.metrics.probability.MulticlassBrier;
import java.util.List;
import java.util.random.RandomGenerator;

/** Summaries of rows, of discrimination, of scores of probabilities, and of verifiers. */
final class ProbabilityTrials {
  private static final double LEVEL = 0.95;

  static final List<Trial<?>> ALL =
      List.of(
          new Trial<>(
              Share.class,
              Share::new,
              (share, draw) -> share.add(draw.nextInt(3) == 0),
              share -> List.of(share.reading(LEVEL), share.hits(), share.n())),
          new Trial<>(
              PairwiseAccuracy.class,
              PairwiseAccuracy::new,
              (accuracy, draw) -> accuracy.add(draw.nextInt(5), draw.nextInt(5)),
              accuracy ->
                  List.of(
                      accuracy.strict(LEVEL),
                      accuracy.halfCredit(LEVEL),
                      accuracy.tieRate(LEVEL),
                      accuracy.ties())),
          new Trial<>(
              TopOneAccuracy.class,
              TopOneAccuracy::new,
              (accuracy, draw) ->
                  accuracy.add(
                      new double[] {draw.nextInt(3), draw.nextInt(3), draw.nextInt(3)},
                      draw.nextInt(3)),
              accuracy -> List.of(accuracy.credit(LEVEL), accuracy.strict(LEVEL))),
          new Trial<>(
              BothOrders.class,
              BothOrders::new,
              (orders, draw) -> orders.add(verdict(draw), verdict(draw)),
              orders ->
                  List.of(
                      orders.consistency(LEVEL),
                      orders.consistentAccuracy(LEVEL),
                      orders.meanAccuracy(LEVEL),
                      orders.firstPositionExcess(LEVEL))),
          new Trial<>(
              BinnedAuroc.class,
              () -> BinnedAuroc.over(ScoreScale.REAL, 64),
              (area, draw) -> area.add(draw.nextGaussian(), draw.nextBoolean()),
              area -> List.of(area.area(), area.errorBound())),
          new Trial<>(
              Brier.class,
              Brier::new,
              (brier, draw) -> brier.add(draw.nextDouble(), draw.nextBoolean()),
              brier -> List.of(brier.reading(LEVEL))),
          new Trial<>(
              MulticlassBrier.class,
              MulticlassBrier::new,
              (brier, draw) -> brier.add(distribution(draw), draw.nextInt(3)),
              brier -> List.of(brier.reading(LEVEL))),
          new Trial<>(
              LogLoss.class,
              LogLoss::withDefaults,
              (loss, draw) -> loss.add(draw.nextInt(11) / 10.0, draw.nextBoolean()),
              loss -> List.of(loss.reading(LEVEL), loss.clipped(), loss.certainAndWrong())),
          new Trial<>(
              EqualWidthBins.class,
              () -> EqualWidthBins.of(10),
              (bins, draw) -> bins.add(draw.nextDouble(), draw.nextBoolean()),
              bins -> read(bins.error())),
          new Trial<>(
              BalanceScore.class,
              BalanceScore::new,
              (balance, draw) -> balance.add(draw.nextInt(11) / 10.0, draw.nextBoolean()),
              balance -> List.of(balance.reading(LEVEL))),
          new Trial<>(
              DistributionalCorrectness.class,
              () -> DistributionalCorrectness.withLoadings(1, 0.5),
              (score, draw) -> {
                double[] masses = distribution(draw);
                score.add(masses[0], masses[1], masses[2]);
              },
              score -> List.of(score.reading(LEVEL))),
          new Trial<>(
              VerifierErrors.class,
              VerifierErrors::new,
              (errors, draw) -> errors.add(draw.nextInt(4) == 0, draw.nextBoolean()),
              errors ->
                  List.of(
                      errors.falsePositiveRate(LEVEL),
                      errors.falseNegativeRate(LEVEL),
                      errors.youden(LEVEL),
                      errors.wrong(),
                      errors.right())));

  private ProbabilityTrials() {}

  private static Verdict verdict(RandomGenerator draw) {
    return List.of(Verdict.RIGHT, Verdict.WRONG, Verdict.TIE).get(draw.nextInt(3));
  }

  private static double[] distribution(RandomGenerator draw) {
    double a = draw.nextDouble();
    double b = draw.nextDouble() * (1 - a);
    return new double[] {a, b, 1 - a - b};
  }

  private static List<Object> read(CalibrationError error) {
    return List.of(
        error.expected(),
        error.rms(),
        error.maximum(),
        error.debiasedSquared(),
        error.ifCalibrated(),
        error.sizes());
  }
}
