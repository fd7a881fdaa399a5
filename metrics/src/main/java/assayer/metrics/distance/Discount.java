package assayer.metrics.distance;

/** Checks what future rewards are worth. */
final class Discount {
  private Discount() {}

  /** Within [0, 1]. */
  static double checked(double discount) {
    if (!(discount >= 0 && discount <= 1)) {
      throw new IllegalArgumentException("a discount must be within 0 and 1, got " + discount);
    }
    return discount;
  }
}
