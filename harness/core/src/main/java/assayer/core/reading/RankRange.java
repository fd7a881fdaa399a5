package assayer.core.reading;

/**
 * The places a model may hold among those it was compared with: 1 is best.
 *
 * @param best at least 1
 * @param worst at least {@code best}
 */
public record RankRange(int best, int worst) {

  /** Refuses what is no range. */
  public RankRange {
    if (best < 1 || worst < best) {
      throw new IllegalArgumentException("no range of ranks: " + best + " to " + worst);
    }
  }
}
