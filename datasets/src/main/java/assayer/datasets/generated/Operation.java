package assayer.datasets.generated;

import java.util.List;

/** What is done to two numbers, or to any number of summands. */
enum Operation {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE;

  Fraction apply(Fraction a, Fraction b) {
    return switch (this) {
      case ADD -> a.plus(b);
      case SUBTRACT -> a.minus(b);
      case MULTIPLY -> a.times(b);
      case DIVIDE -> a.over(b);
    };
  }

  Fraction apply(List<Quantity> operands) {
    return operands.stream().map(Quantity::value).reduce(this::apply).orElseThrow();
  }
}
