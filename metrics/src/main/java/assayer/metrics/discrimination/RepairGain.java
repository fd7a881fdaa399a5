package assayer.metrics.discrimination;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;

/**
 * What changed scores gain, by both areas (McDermott et al. 2024). Swapping two neighbours that are
 * in the wrong order, an atomic mistake, gains 1/(n1 n0) of AUROC wherever it is, but more average
 * precision the higher it stands.
 *
 * @param auroc after less before
 * @param averagePrecision after less before
 */
public record RepairGain(Reading auroc, Reading averagePrecision) {

  /** Of the same rows, scored twice; higher means positive. */
  public static RepairGain of(boolean[] labels, double[] before, double[] after) {
    Auroc auroc = Auroc.withDefaults();
    return new RepairGain(
        gain(auroc.of(before, labels).area(), auroc.of(after, labels).area()),
        gain(precision(before, labels), precision(after, labels)));
  }

  private static Reading precision(double[] scores, boolean[] labels) {
    return AveragePrecision.of(scores, labels, Direction.HIGHER).area();
  }

  private static Reading gain(Reading before, Reading after) {
    return before instanceof Estimate from && after instanceof Estimate to
        ? Estimate.bare(to.value() - from.value(), to.n())
        : before;
  }
}
