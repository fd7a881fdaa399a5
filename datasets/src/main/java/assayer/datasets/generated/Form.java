package assayer.datasets.generated;

import java.math.BigDecimal;
import java.util.Optional;

/** How a number is written: with which unit, before or after it. */
enum Form {
  PLAIN("", ""),
  DOLLARS("$", ""),
  CENTS("", " cents"),
  KILOMETRES("", " km"),
  METRES("", " m"),
  MINUTES("", " minutes"),
  HOURS("", " h"),
  PERCENT("", " %"),
  X("", "x");

  private final String before;
  private final String after;

  Form(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** The number with its unit; a minus sign stands in front of both. */
  String show(Fraction value) {
    String sign = value.sign() < 0 ? "-" : "";
    return sign + before + digits(value.sign() < 0 ? value.negated() : value) + after;
  }

  private String digits(Fraction size) {
    if (this == X && size.equals(Fraction.of(1))) {
      return "";
    }
    boolean cents = this == DOLLARS && !size.isWhole() && 100 % size.under() == 0;
    return cents
        ? BigDecimal.valueOf(size.over() * (100 / size.under()), 2).toPlainString()
        : size.toString();
  }

  /** The unit a careless solver would write instead. */
  Optional<Form> mistaken() {
    return switch (this) {
      case DOLLARS -> Optional.of(CENTS);
      case KILOMETRES -> Optional.of(METRES);
      case METRES -> Optional.of(KILOMETRES);
      default -> Optional.empty();
    };
  }
}
