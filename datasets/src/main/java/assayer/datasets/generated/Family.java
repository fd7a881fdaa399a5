package assayer.datasets.generated;

import java.util.Locale;

/** The sorts of problem. */
enum Family {
  SHOPPING,
  COLUMN_ADDITION,
  COLUMN_SUBTRACTION,
  LINEAR_EQUATION,
  POLYNOMIAL,
  JOURNEY,
  PERCENTAGE;

  /** The subset's name. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Exercise draw(Draw draw, Difficulty difficulty) {
    return switch (this) {
      case SHOPPING -> Shopping.draw(draw, difficulty);
      case COLUMN_ADDITION -> ColumnAddition.draw(draw, difficulty);
      case COLUMN_SUBTRACTION -> ColumnSubtraction.draw(draw, difficulty);
      case LINEAR_EQUATION -> LinearEquation.draw(draw, difficulty);
      case POLYNOMIAL -> Polynomial.draw(draw, difficulty);
      case JOURNEY -> Journey.draw(draw, difficulty);
      case PERCENTAGE -> Percentage.draw(draw, difficulty);
    };
  }
}
