package assayer.metrics.regression;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/** A symmetric positive definite matrix taken apart, scaled so that its diagonal is 1. */
final class Curvature {
  /** A column that others explain but for this share is not told from them. */
  private static final double LEAST = 1e-12;

  private final double[] scale;
  private final CholeskyDecomposition parts;

  private Curvature(double[] scale, CholeskyDecomposition parts) {
    this.scale = scale;
    this.parts = parts;
  }

  /** Empty where the matrix is singular. */
  static Optional<Curvature> of(double[][] matrix) {
    double[] scale = new double[matrix.length];
    for (int i = 0; i < scale.length; i++) {
      if (!(matrix[i][i] > 0)) {
        return Optional.empty();
      }
      scale[i] = 1 / Math.sqrt(matrix[i][i]);
    }
    RealMatrix scaled = new Array2DRowRealMatrix(scale.length, scale.length);
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j < scale.length; j++) {
        scaled.setEntry(i, j, i == j ? 1 : matrix[i][j] * scale[i] * scale[j]);
      }
    }
    try {
      return Optional.of(new Curvature(scale, new CholeskyDecomposition(scaled, LEAST, LEAST)));
    } catch (MathRuntimeException singular) {
      return Optional.empty();
    }
  }

  /** The vector that the matrix maps to another. */
  double[] solve(double[] vector) {
    double[] right = new double[vector.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = vector[i] * scale[i];
    }
    double[] found = parts.getSolver().solve(new ArrayRealVector(right, false)).toArray();
    for (int i = 0; i < found.length; i++) {
      found[i] *= scale[i];
    }
    return found;
  }
}
