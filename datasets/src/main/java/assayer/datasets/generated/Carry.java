package assayer.datasets.generated;

import java.util.List;
import java.util.Optional;

/** Written arithmetic in which the first carry or borrow is forgotten. */
final class Carry {
  private Carry() {}

  /** The line with its first carry forgotten; empty if it has none. */
  static Optional<Line> forgotten(Line right) {
    if (right.operands().stream().anyMatch(o -> unfit(o.value()))) {
      return Optional.empty();
    }
    return switch (right.operation()) {
      case ADD -> added(right);
      case SUBTRACT -> subtracted(right);
      case MULTIPLY -> multiplied(right);
      case DIVIDE -> Optional.empty();
    };
  }

  private static boolean unfit(Fraction value) {
    return value.sign() < 0 || value.decimalScale() == 0;
  }

  private static Optional<Line> added(Line right) {
    long scale = scale(right);
    List<Long> operands = scaled(right, scale);
    for (long place = 1; reaches(operands, place * 10); place *= 10) {
      long unit = place;
      long column = operands.stream().mapToLong(n -> n / unit % 10).sum();
      if (column >= 10) {
        return Optional.of(moved(right, -(column / 10) * unit * 10, scale));
      }
    }
    return Optional.empty();
  }

  /** Whether there is a column further left; a carry out of the last one is not forgotten. */
  private static boolean reaches(List<Long> operands, long next) {
    return operands.stream().anyMatch(n -> n >= next);
  }

  private static Optional<Line> subtracted(Line right) {
    long scale = scale(right);
    List<Long> operands = scaled(right, scale);
    long a = operands.get(0);
    long b = operands.get(1);
    for (long place = 1; a >= b && place * 10 <= a; place *= 10) {
      if (a / place % 10 < b / place % 10) {
        return Optional.of(moved(right, place * 10, scale));
      }
    }
    return Optional.empty();
  }

  /** Only a product with one factor of one digit, which is how it is done by hand. */
  private static Optional<Line> multiplied(Line right) {
    Fraction a = right.operands().get(0).value();
    Fraction b = right.operands().get(1).value();
    long low = Math.min(digits(a), digits(b));
    long high = Math.max(digits(a), digits(b));
    long carry = high % 10 * low / 10;
    return low < 10 && high >= 10 && carry > 0
        ? Optional.of(moved(right, -carry * 10, a.decimalScale() * b.decimalScale()))
        : Optional.empty();
  }

  private static long digits(Fraction value) {
    return value.over() * (value.decimalScale() / value.under());
  }

  private static long scale(Line line) {
    return line.operands().stream().mapToLong(o -> o.value().decimalScale()).max().orElse(1);
  }

  private static List<Long> scaled(Line line, long scale) {
    return line.operands().stream()
        .map(o -> o.value().over() * (scale / o.value().under()))
        .toList();
  }

  private static Line moved(Line right, long by, long scale) {
    return right.with(right.value().plus(Fraction.of(by, scale)));
  }
}
