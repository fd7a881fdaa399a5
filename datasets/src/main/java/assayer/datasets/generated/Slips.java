package assayer.datasets.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can go wrong in one line. */
final class Slips {
  private static final Fraction HUNDRED = Fraction.of(100);

  private Slips() {}

  /**
   * The line with a mistake of a kind.
   *
   * @return empty if a mistake of that kind cannot be made here, or would make no difference
   */
  static Optional<Line> of(ErrorKind kind, Line right, Draw draw) {
    return slip(kind, right, draw).filter(wrong -> !wrong.value().equals(right.value()));
  }

  private static Optional<Line> slip(ErrorKind kind, Line right, Draw draw) {
    return switch (kind) {
      case WRONG_OPERATION ->
          right.purpose() == Line.Purpose.PLAIN ? operation(right) : Optional.empty();
      case SIGN -> right.purpose() == Line.Purpose.MOVE ? operation(right) : sign(right);
      case CARRY -> Carry.forgotten(right);
      case COPIED_NUMBER -> Optional.of(miscopied(right, draw));
      case DROPPED_TERM -> dropped(right, draw);
      case UNIT -> right.purpose() == Line.Purpose.CONVERSION ? factor(right) : Optional.empty();
      case WRONG_CONCLUSION -> Optional.empty();
    };
  }

  private static Optional<Line> operation(Line right) {
    if (right.operands().size() != 2) {
      return Optional.empty();
    }
    boolean whole = right.operands().stream().allMatch(o -> o.value().isWhole());
    return switch (right.operation()) {
      case ADD ->
          right.operands().stream().anyMatch(o -> o.value().sign() < 0)
              ? Optional.empty()
              : Optional.of(right.with(Operation.SUBTRACT));
      case SUBTRACT -> Optional.of(right.with(Operation.ADD));
      case DIVIDE -> Optional.of(right.with(Operation.MULTIPLY));
      case MULTIPLY -> whole ? Optional.of(right.with(Operation.ADD)) : divided(right);
    };
  }

  private static Optional<Line> divided(Line right) {
    return right.operands().get(1).value().sign() == 0
        ? Optional.empty()
        : Optional.of(right.with(Operation.DIVIDE));
  }

  private static Optional<Line> sign(Line right) {
    int negative = firstNegative(right.operands());
    if (right.operation() == Operation.ADD && negative > 0) {
      return Optional.of(replaced(right, negative, negated(right.operands().get(negative))));
    }
    boolean signed = negative >= 0 || right.value().sign() < 0;
    return signed ? Optional.of(right.with(right.value().negated())) : Optional.empty();
  }

  private static int firstNegative(List<Quantity> operands) {
    // A negative summand at the start is looked at last: its sign is part of the number.
    for (int i = 1; i < operands.size(); i++) {
      if (operands.get(i).value().sign() < 0) {
        return i;
      }
    }
    return operands.get(0).value().sign() < 0 ? 0 : -1;
  }

  private static Quantity negated(Quantity quantity) {
    return quantity.with(quantity.value().negated());
  }

  private static Line miscopied(Line right, Draw draw) {
    int at = draw.below(right.operands().size());
    Quantity operand = right.operands().get(at);
    return replaced(right, at, operand.with(Miscopy.of(operand.value(), draw)));
  }

  private static Optional<Line> dropped(Line right, Draw draw) {
    if (right.operation() != Operation.ADD || right.operands().size() < 3) {
      return Optional.empty();
    }
    List<Quantity> rest = new ArrayList<>(right.operands());
    rest.remove(draw.below(rest.size()));
    return Optional.of(right.with(rest));
  }

  /** The factor most at hand instead of the one that is needed: 100, or 10 where it is 100. */
  private static Optional<Line> factor(Line right) {
    int last = right.operands().size() - 1;
    Quantity factor = right.operands().get(last);
    Fraction wrong = factor.value().equals(HUNDRED) ? Fraction.of(10) : HUNDRED;
    return Optional.of(replaced(right, last, factor.with(wrong)));
  }

  private static Line replaced(Line right, int at, Quantity operand) {
    List<Quantity> operands = new ArrayList<>(right.operands());
    operands.set(at, operand);
    return right.with(operands);
  }
}
