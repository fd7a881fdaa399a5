package assayer.adapters.local.head;

/** The cosine of two vectors: their product over the product of their lengths. */
public final class Cosine {
  private Cosine() {}

  /** Within [-1, 1] but for rounding; NaN for a vector without length. */
  public static double of(double[] a, double[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return dot / (Math.sqrt(aa) * Math.sqrt(bb));
  }
}
