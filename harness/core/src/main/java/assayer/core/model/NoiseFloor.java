package assayer.core.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far a model's answers move when nothing is changed but what they are asked together with, in
 * which order and how often. It is the machine's noise: no number of items makes it smaller.
 *
 * @param size at least 0; at most 1 where it is a share
 * @param unit what it is a size of
 */
public record NoiseFloor(double size, Unit unit) {
  private static final String SIZE = "noise-floor";
  private static final String UNIT = "noise-unit";

  /** A floor is never shown smaller than it is. */
  private static final MathContext DIGITS = new MathContext(2, RoundingMode.CEILING);

  private static final int LONGEST_WHOLE_NUMBER = 15;

  /** Refuses what is no size. */
  public NoiseFloor {
    if (!(size >= 0 && size <= unit.most)) {
      throw new IllegalArgumentException("no noise floor: " + size + " " + unit.id);
    }
  }

  /** What moves. */
  public enum Unit {
    /** The largest shift of one text's score, in the model's own scale. */
    SCORE("score", Double.MAX_VALUE),
    /** The share of answers that are others when they are given again. */
    SHARE("share of answers", 1);

    private final String id;
    private final double most;

    Unit(String id, double most) {
      this.id = id;
      this.most = most;
    }

    /** As it stands in a fact and in a document. */
    public String id() {
      return id;
    }
  }

  /** Of a finding's facts; empty where they hold none, or none that can be read. */
  static Optional<NoiseFloor> of(ProbeFinding finding) {
    String size = finding.facts().getOrDefault(SIZE, "");
    String unit = finding.facts().getOrDefault(UNIT, "");
    for (Unit known : Unit.values()) {
      if (known.id.equals(unit)) {
        return read(size, known);
      }
    }
    return Optional.empty();
  }

  private static Optional<NoiseFloor> read(String size, Unit unit) {
    try {
      return Optional.of(new NoiseFloor(Double.parseDouble(size), unit));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no number, or not within its range
    }
  }

  /** The larger of two; of different units, which cannot be compared, this one. */
  public NoiseFloor larger(NoiseFloor other) {
    return other.unit == unit && other.size > size ? other : this;
  }

  /** For a person, in two digits, rounded up: {@code 0.0031 (score)}, {@code 4 % of answers}. */
  public String text() {
    BigDecimal exact = BigDecimal.valueOf(size);
    return unit == Unit.SHARE
        ? written(exact.scaleByPowerOfTen(2)) + " % of answers"
        : written(exact) + " (score)";
  }

  private static String written(BigDecimal exact) {
    BigDecimal bare = exact.round(DIGITS).stripTrailingZeros();
    boolean whole = bare.scale() < 0 && bare.precision() - bare.scale() <= LONGEST_WHOLE_NUMBER;
    return whole ? bare.toPlainString() : bare.toString();
  }
}
