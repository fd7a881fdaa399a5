package assayer.metrics.calibration;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.probability.Brier;
import assayer.metrics.probability.LogLoss;
import java.util.function.IntToDoubleFunction;

/**
 * What a map does on rows it was not fitted on. Losses are over rows; they carry no standard error,
 * since rows of one cluster are not independent.
 *
 * @param brierBefore of the scores as they are
 * @param brierAfter of the mapped scores
 * @param logLossBefore in nats, probabilities clipped at 1e-15
 * @param logLossAfter likewise
 * @param fitted rows maps were fitted on
 * @param evaluated rows the losses are over
 */
public record MapEvaluation(
    Reading brierBefore,
    Reading brierAfter,
    Reading logLossBefore,
    Reading logLossAfter,
    long fitted,
    long evaluated) {

  /**
   * Fitted on one part, evaluated on another.
   *
   * @param kind of map
   * @param fitted rows to fit on
   * @param evaluated rows to evaluate on, sharing no cluster with the others
   * @param scores what they stand for before the map
   */
  public static MapEvaluation heldOut(
      MapKind kind, CalibrationRows fitted, CalibrationRows evaluated, ScoreKind scores) {
    fitted.checkApart(evaluated);
    Fit<? extends CalibrationMap> fit = fitted.fit(kind);
    if (fit.map().isEmpty()) {
      return undefined(fit.undefined().orElseThrow(), fitted.n(), evaluated.n());
    }
    CalibrationMap map = fit.map().get();
    return of(evaluated, scores, row -> map.probability(evaluated.score(row)), fitted.n());
  }

  static MapEvaluation of(
      CalibrationRows rows, ScoreKind scores, IntToDoubleFunction mapped, long fitted) {
    Brier brierBefore = new Brier();
    Brier brierAfter = new Brier();
    LogLoss logLossBefore = LogLoss.withDefaults();
    LogLoss logLossAfter = LogLoss.withDefaults();
    for (int i = 0; i < rows.n(); i++) {
      double before = scores.probability(rows.score(i));
      double after = mapped.applyAsDouble(i);
      brierBefore.add(before, rows.label(i));
      brierAfter.add(after, rows.label(i));
      logLossBefore.add(before, rows.label(i));
      logLossAfter.add(after, rows.label(i));
    }
    long clusters = rows.clusters().stream().distinct().count();
    return new MapEvaluation(
        bare(brierBefore.reading(LEVEL), clusters),
        bare(brierAfter.reading(LEVEL), clusters),
        bare(logLossBefore.reading(LEVEL), clusters),
        bare(logLossAfter.reading(LEVEL), clusters),
        fitted,
        rows.n());
  }

  static MapEvaluation undefined(Undefined why, long fitted, long evaluated) {
    return new MapEvaluation(why, why, why, why, fitted, evaluated);
  }

  /** Some level; the interval it makes is not kept. */
  private static final double LEVEL = 0.95;

  private static Reading bare(Reading reading, long clusters) {
    return reading instanceof Estimate estimate
        ? Estimate.bare(estimate.value(), estimate.n()).withClusters(clusters)
        : reading;
  }
}
