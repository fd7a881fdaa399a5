package assayer.adapters.local.engine;

/** Numbers of 16 bits: one for the sign, five for the exponent, ten behind the point (IEEE 754). */
final class Half {
  private Half() {}

  static double value(short bits) {
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double size;
    if (exponent == 0x1f) {
      size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else {
      size =
          exponent == 0
              ? Math.scalb((double) fraction, -24)
              : Math.scalb(1 + fraction / 1024.0, exponent - 15);
    }
    return bits < 0 ? -size : size;
  }
}
