package assayer.datasets.generated;

/** A number copied wrongly: two neighbouring digits swapped, or the last one changed. */
final class Miscopy {
  private Miscopy() {}

  /** Another number with as many digits, never zero. */
  static Fraction of(Fraction value, Draw draw) {
    long scale = value.decimalScale() == 0 ? value.under() : value.decimalScale();
    long digits = Math.abs(value.over()) * (scale / value.under());
    return Fraction.of(of(digits, draw) * (value.sign() < 0 ? -1 : 1), scale);
  }

  private static long of(long digits, Draw draw) {
    int length = Long.toString(digits).length();
    int from = length < 2 ? 0 : draw.below(length - 1);
    for (int i = 0; i < length - 1; i++) {
      long swapped = swapped(digits, (from + i) % (length - 1));
      if (swapped != digits && Long.toString(swapped).length() == length) {
        return swapped;
      }
    }
    return digits - digits % 10 + changed((int) (digits % 10), draw);
  }

  /** The number with the digits at a place (0 for the ones) and the one left of it swapped. */
  static long swapped(long digits, int place) {
    StringBuilder text = new StringBuilder(Long.toString(digits));
    int right = text.length() - 1 - place;
    char moved = text.charAt(right);
    text.setCharAt(right, text.charAt(right - 1));
    text.setCharAt(right - 1, moved);
    return Long.parseLong(text.toString());
  }

  /** Another digit, not zero. */
  static int changed(int digit, Draw draw) {
    int other = draw.between(1, digit == 0 ? 9 : 8);
    return digit != 0 && other >= digit ? other + 1 : other;
  }
}
