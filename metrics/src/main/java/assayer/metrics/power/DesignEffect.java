package assayer.metrics.power;

/** By what clusters of rows multiply the rows a comparison needs (Kish 1965). */
public final class DesignEffect {
  private DesignEffect() {}

  /**
   * 1 + (m (1 + cv²) - 1) ICC (Donner and Klar 2000).
   *
   * @param meanSize m, mean rows of a cluster, at least 1
   * @param sizeVariation cv, standard deviation of the sizes over their mean, at least 0
   * @param correlation ICC, of two rows of one cluster, within [-1, 1]
   */
  public static double of(double meanSize, double sizeVariation, double correlation) {
    if (!(meanSize >= 1 && meanSize < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a mean size must be at least 1, got " + meanSize);
    }
    if (!(sizeVariation >= 0 && sizeVariation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a coefficient of variation must be at least 0, got " + sizeVariation);
    }
    if (!(correlation >= -1 && correlation <= 1)) {
      throw new IllegalArgumentException(
          "a correlation must be within -1 and 1, got " + correlation);
    }
    return 1 + (meanSize * (1 + sizeVariation * sizeVariation) - 1) * correlation;
  }
}
