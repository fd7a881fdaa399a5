package assayer.metrics.calibration;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.mean.ClusteredMean;
import java.util.function.IntToDoubleFunction;

/**
 * What a map does on rows it was not fitted on. Losses are over rows, at 95 % by Student's t with
 * the standard errors of {@link ClusteredMean}: how the rows evaluated vary, given the fit.
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
    Losses before = new Losses();
    Losses after = new Losses();
    for (int i = 0; i < rows.n(); i++) {
      String cluster = rows.clusters().get(i);
      before.add(cluster, scores.probability(rows.score(i)), rows.label(i));
      after.add(cluster, mapped.applyAsDouble(i), rows.label(i));
    }
    return new MapEvaluation(
        before.brier(), after.brier(), before.logLoss(), after.logLoss(), fitted, rows.n());
  }

  static MapEvaluation undefined(Undefined why, long fitted, long evaluated) {
    return new MapEvaluation(why, why, why, why, fitted, evaluated);
  }
}
