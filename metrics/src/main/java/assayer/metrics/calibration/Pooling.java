package assayer.metrics.calibration;

import java.util.Arrays;

/**
 * Pool adjacent violators (Ayer et al. 1955): least squares among rising sequences, one pass with a
 * stack, O(n).
 */
final class Pooling {
  private Pooling() {}

  /**
   * The rising sequence nearest to the points' means.
   *
   * @param sums of the points' values times weight, in order
   * @param weights of the points, above 0
   */
  static double[] fit(double[] sums, double[] weights) {
    double[] sum = new double[sums.length];
    double[] weight = new double[sums.length];
    int[] end = new int[sums.length];
    int top = -1;
    for (int i = 0; i < sums.length; i++) {
      top++;
      sum[top] = sums[i];
      weight[top] = weights[i];
      end[top] = i + 1;
      while (top > 0 && sum[top - 1] / weight[top - 1] >= sum[top] / weight[top]) {
        sum[top - 1] += sum[top];
        weight[top - 1] += weight[top];
        end[top - 1] = i + 1;
        top--;
      }
    }
    double[] fitted = new double[sums.length];
    for (int block = 0; block <= top; block++) {
      Arrays.fill(fitted, block == 0 ? 0 : end[block - 1], end[block], sum[block] / weight[block]);
    }
    return fitted;
  }
}
