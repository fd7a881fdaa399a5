package assayer.metrics.association;

/** Numbers that belong together by their place. */
final class Pairs {
  private Pairs() {}

  /** Refuses different lengths. */
  static void check(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "both lists must be of one length, got " + x.length + " and " + y.length);
    }
  }
}
