package assayer.run.gate;

import java.util.OptionalDouble;

/**
 * How strictly a gate is decided.
 *
 * @param coverage share of asks that must be answered, within [0, 1], if any
 * @param alpha one-sided error rate, within (0, 0.5)
 * @param family the gates it is corrected with; {@link #NONE} for alone
 */
record Rigour(OptionalDouble coverage, double alpha, String family) {
  /** The error rate of one end of a 95 % interval. */
  static final double ALPHA = 0.025;

  /** The family of gates that name none. */
  static final String FAMILY = "gates";

  /** Names no family: the gate stands alone. */
  static final String NONE = "none";

  /** Of a gate that says nothing of it. */
  static final Rigour DEFAULT = new Rigour(OptionalDouble.empty(), ALPHA, FAMILY);

  Rigour {
    if (coverage.isPresent() && !(coverage.getAsDouble() >= 0 && coverage.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "a coverage must be within 0 to 1, got " + coverage.getAsDouble());
    }
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException("alpha must be within 0 to 0.5, got " + alpha);
    }
  }

  Rigour withCoverage(double share) {
    return new Rigour(OptionalDouble.of(share), alpha, family);
  }

  Rigour withAlpha(double rate) {
    return new Rigour(coverage, rate, family);
  }

  Rigour withFamily(String name) {
    return new Rigour(coverage, alpha, name);
  }

  boolean isAlone() {
    return family.equals(NONE);
  }

  /** All of it, as part of a gate's terms. */
  String terms() {
    String answered = coverage.isPresent() ? " coverage >= " + coverage.getAsDouble() : "";
    return answered + " alpha " + alpha + " family " + family;
  }
}
