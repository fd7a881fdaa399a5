package assayer.metrics.itemresponse;

/** Points of one space. */
final class Points {
  private Points() {}

  static void check(double[][] points) {
    for (double[] point : points) {
      if (point.length != points[0].length) {
        throw new IllegalArgumentException(
            "points must have one length, got " + points[0].length + " and " + point.length);
      }
      for (double x : point) {
        if (!Double.isFinite(x)) {
          throw new IllegalArgumentException("a point must be finite, got " + x);
        }
      }
    }
  }

  static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
