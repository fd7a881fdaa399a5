package assayer.metrics.calibration;

import assayer.core.reading.Undefined;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Evaluation of a map on all rows, each mapped by a fit on the other parts (Stone 1974). Parts are
 * made of whole clusters; which, depends on the seed.
 */
public final class CrossFit {
  private static final CrossFit DEFAULT = new CrossFit(5, 0);

  private final int folds;
  private final long seed;

  private CrossFit(int folds, long seed) {
    this.folds = folds;
    this.seed = seed;
  }

  /** Five parts, from seed 0. */
  public static CrossFit withDefaults() {
    return DEFAULT;
  }

  /** In another number of parts, at least 2. */
  public CrossFit withFolds(int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds must be at least 2, got " + folds);
    }
    return new CrossFit(folds, seed);
  }

  /** From another seed. */
  public CrossFit withSeed(long seed) {
    return new CrossFit(folds, seed);
  }

  /**
   * The map's losses. Undefined with fewer clusters than parts, or where one part's fit is.
   *
   * @param scores what they stand for before the map
   */
  public MapEvaluation evaluate(MapKind kind, CalibrationRows rows, ScoreKind scores) {
    ClusterFolds parts = new ClusterFolds(rows.clusters(), folds, seed);
    if (parts.clusters() < folds) {
      Undefined.Reason reason =
          rows.n() == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW_CLUSTERS;
      return MapEvaluation.undefined(new Undefined(reason, rows.n()), rows.n(), rows.n());
    }
    double[] mapped = new double[rows.n()];
    for (int fold = 0; fold < folds; fold++) {
      Optional<Undefined> failed = map(kind, rows, parts, fold, mapped);
      if (failed.isPresent()) {
        return MapEvaluation.undefined(failed.get(), rows.n(), rows.n());
      }
    }
    return MapEvaluation.of(rows, scores, row -> mapped[row], rows.n());
  }

  /** Maps the rows of one part by a fit on the others. */
  private static Optional<Undefined> map(
      MapKind kind, CalibrationRows rows, ClusterFolds parts, int fold, double[] mapped) {
    int[] others =
        IntStream.range(0, rows.n())
            .filter(i -> parts.of(rows.clusters().get(i)) != fold)
            .toArray();
    Fit<? extends CalibrationMap> fit = rows.rows(others).fit(kind);
    fit.map()
        .ifPresent(
            map ->
                IntStream.range(0, rows.n())
                    .filter(i -> parts.of(rows.clusters().get(i)) == fold)
                    .forEach(i -> mapped[i] = map.probability(rows.score(i))));
    return fit.undefined();
  }
}
