package assayer.datasets.generated;

import java.util.List;

/**
 * The signs a solver is used to.
 *
 * @param times for a product
 * @param over for a quotient
 * @param minus for a difference and for a negative number
 */
record Symbols(String times, String over, String minus) {

  static Symbols draw(Draw draw) {
    return new Symbols(
        draw.pick(List.of("×", "*", "·")),
        draw.pick(List.of("/", "÷")),
        draw.pick(List.of("-", "−")));
  }

  String of(Operation operation) {
    return switch (operation) {
      case ADD -> "+";
      case SUBTRACT -> minus;
      case MULTIPLY -> times;
      case DIVIDE -> over;
    };
  }

  /** The text with this solver's minus sign. */
  String minus(String text) {
    return text.replace("-", minus);
  }
}
