package assayer.datasets.generated;

import java.util.List;

/**
 * One calculation as it is written.
 *
 * @param operation what is done
 * @param purpose what it is for, which decides the slips that can befall it
 * @param operands at least two
 * @param result what is written behind the equals sign
 */
record Line(Operation operation, Purpose purpose, List<Quantity> operands, Quantity result) {

  /** What a calculation is for. */
  enum Purpose {
    PLAIN,
    /** A term changes sides of an equation; the wrong operation is then a wrong sign. */
    MOVE,
    /** From one unit to another; the last operand is the factor. */
    CONVERSION
  }

  Line {
    operands = List.copyOf(operands);
  }

  /** A calculation that comes out. */
  static Line of(Operation operation, Form form, Quantity... operands) {
    return of(operation, Purpose.PLAIN, form, List.of(operands));
  }

  static Line of(Operation operation, Purpose purpose, Form form, List<Quantity> operands) {
    return new Line(operation, purpose, operands, new Quantity(operation.apply(operands), form));
  }

  Line with(Purpose other) {
    return new Line(operation, other, operands, result);
  }

  /** The same with other operands, worked out again. */
  Line with(List<Quantity> others) {
    return of(operation, purpose, result.form(), others);
  }

  /** The same with another operation, worked out again. */
  Line with(Operation other) {
    return of(other, purpose, result.form(), operands);
  }

  /** The same operands with another result, right or not. */
  Line with(Fraction other) {
    return new Line(operation, purpose, operands, result.with(other));
  }

  Fraction value() {
    return result.value();
  }

  /** {@code 4 × $3 = $12}. */
  String shown(Symbols symbols) {
    StringBuilder text = new StringBuilder(first());
    for (Quantity operand : operands.subList(1, operands.size())) {
      boolean minus = operation == Operation.ADD && operand.value().sign() < 0;
      Operation sign = minus ? Operation.SUBTRACT : operation;
      text.append(' ').append(symbols.of(sign)).append(' ');
      text.append(minus ? operand.with(operand.value().negated()).shown() : later(operand));
    }
    return symbols.minus(text + " = " + result.shown());
  }

  private String first() {
    String shown = operands.get(0).shown();
    boolean factor = operation == Operation.MULTIPLY && shown.startsWith("-");
    return factor ? "(" + shown + ")" : shown;
  }

  private String later(Quantity operand) {
    String shown = operand.shown();
    boolean quotient = operation == Operation.DIVIDE && shown.contains("/");
    return shown.startsWith("-") || quotient ? "(" + shown + ")" : shown;
  }
}
