package assayer.datasets.generated;

/**
 * A number as it is written.
 *
 * @param value the number
 * @param form its unit
 */
record Quantity(Fraction value, Form form) {

  static Quantity of(Fraction value) {
    return new Quantity(value, Form.PLAIN);
  }

  static Quantity of(long value) {
    return of(Fraction.of(value));
  }

  Quantity with(Fraction other) {
    return new Quantity(other, form);
  }

  String shown() {
    return form.show(value);
  }
}
